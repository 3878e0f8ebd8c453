/**
 * A throwaway database that is made as a target was: same major, role, settings and extensions, and
 * the target's own migrations in their own order.
 *
 * <p>Imports core, Flyway and the PostgreSQL driver; {@code plumbline-scratch}, which may be
 * absent, in one class.
 */
package io.plumbline.deploy.replay;
