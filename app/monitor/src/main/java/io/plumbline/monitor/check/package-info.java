/**
 * Checks: comparing an environment with a release, and keeping what came of it.
 *
 * <p>Imports {@code web}, {@code release}, {@code environment}, the generated jOOQ classes and the
 * checker of Plumbline's core.
 */
package io.plumbline.monitor.check;
