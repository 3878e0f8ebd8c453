/**
 * Releases: the lock that each version of a service was generated with.
 *
 * <p>Imports {@code web}, the generated jOOQ classes and the locks of Plumbline's core.
 */
package io.plumbline.monitor.release;
