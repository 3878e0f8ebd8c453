/**
 * The rehearsal of a deploy on the target itself: questions to its rows first, then its migrations
 * in one transaction that is always rolled back, with limits so short that nobody notices, and only
 * where the plan saw nothing that would hurt.
 *
 * <p>Begins at {@link io.plumbline.deploy.rehearse.Rehearsal}. Imports core and the packages of
 * this module that plan, observe and migrate.
 */
package io.plumbline.deploy.rehearse;
