/**
 * What migrations really do: each runs through Flyway on a throwaway database, and after each
 * statement the server is asked what that took and changed.
 *
 * <p>Imports core and Flyway. It observes and does not judge; a rule about what is dangerous is in
 * {@code safety}.
 */
package io.plumbline.deploy.observe;
