/**
 * What is read of a target before anything is planned for it: read-only, in limits, from catalogs,
 * statistics and Flyway's history alone.
 *
 * <p>Imports core.
 */
package io.plumbline.deploy.target;
