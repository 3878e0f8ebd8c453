/**
 * The page for people that shows what is known of a live schema, as HTML text.
 *
 * <p>Imports core, the ledger and the plan that was read, and neither Dropwizard nor servlets: what
 * stands on the page depends on what it is given and on nothing else. The page is made of elements
 * and texts, and no text can become an element, whatever a table is called.
 */
package io.plumbline.dropwizard.page;
