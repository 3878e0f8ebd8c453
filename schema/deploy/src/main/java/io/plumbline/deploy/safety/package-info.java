/**
 * What is dangerous in what migrations did: rules as data over observations, each with a page under
 * {@code docs/safety} whose examples are the rule's test.
 *
 * <p>Imports core, {@code observe} and {@code target}. A rule asks no database and parses no SQL:
 * it judges what the server was seen to do.
 */
package io.plumbline.deploy.safety;
