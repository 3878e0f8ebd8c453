/**
 * The Monitor: keeps what was released and what each check of an environment found.
 *
 * <p>Here it is put together from its parts: {@code web} for what all resources share, {@code
 * release}, {@code environment} for what the configuration says, and {@code check}, which uses the
 * other three. It imports Plumbline's core and bundle, Dropwizard, and the generated jOOQ classes;
 * nothing imports it.
 */
package io.plumbline.monitor;
