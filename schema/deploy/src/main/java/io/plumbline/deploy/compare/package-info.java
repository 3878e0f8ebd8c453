/**
 * The drift between any two of a database, a lock and the migrations.
 *
 * <p>Imports {@code plumbline-core} and, for the migrations, how they are run, Flyway and {@code
 * plumbline-scratch} where that is on the class path. Nothing but throwaway databases is written
 * to.
 */
package io.plumbline.deploy.compare;
