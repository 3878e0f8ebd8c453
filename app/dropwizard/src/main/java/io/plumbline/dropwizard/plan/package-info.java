/**
 * The plan that a deploy made and handed over to the application, and what of it is still open.
 *
 * <p>Imports core, the deploy's words and its reader of published texts, and Jackson; neither
 * Dropwizard nor the page. A running application cannot plan, as it has no throwaway server, so it
 * shows what the deploy has found. The text of a plan comes from elsewhere: its size, its numbers
 * and its lengths are bounded, and nothing in it can make the application fail.
 */
package io.plumbline.dropwizard.plan;
