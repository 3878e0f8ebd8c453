/**
 * The Dropwizard side of Plumbline: a bundle that knows at any time whether the live schema serves
 * the build that runs.
 *
 * <p>Imports core, the deploy, Dropwizard and Prometheus' text formats. Nothing here is of the
 * Monitor, which is one of its users.
 */
package io.plumbline.dropwizard;
