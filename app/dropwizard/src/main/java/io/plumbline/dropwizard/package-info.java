/**
 * The Dropwizard side of Plumbline: a bundle that knows at any time whether the live schema serves
 * the build that runs.
 *
 * <p>Imports core, Dropwizard and, for the command that migrates, Flyway. Nothing here is of the
 * Monitor, which is one of its users.
 */
package io.plumbline.dropwizard;
