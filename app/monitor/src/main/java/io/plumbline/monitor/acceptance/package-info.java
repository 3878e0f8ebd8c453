/**
 * Accepted drift: which differences of an environment are known and accepted, each until a day.
 *
 * <p>Imports {@code web}, {@code environment}, the generated jOOQ classes and the accepted drift of
 * Plumbline's core.
 */
package io.plumbline.monitor.acceptance;
