/**
 * Environments: which databases are watched and how they are reached.
 *
 * <p>They come from the configuration alone, so that no request can make the Monitor connect
 * anywhere else. Imports {@code web} and the PostgreSQL driver.
 */
package io.plumbline.monitor.environment;
