/**
 * Flyway's history table: which migrations a database has, and how that relates to the migrations
 * that a build was generated from.
 *
 * <p>Imports the JDK and {@code catalog}'s transaction alone. It reads the table and never writes
 * it; migrating is Flyway's work.
 */
package io.plumbline.history;
