/**
 * The flat model of a database's schema, and the reader that fills it from {@code pg_catalog}.
 *
 * <p>Imports the JDK alone: whatever compares, judges or prints a schema builds on this package,
 * never the other way round. All knowledge about a kind of object is in its query file beside
 * {@link io.plumbline.catalog.CatalogReader} and in one line of {@link io.plumbline.catalog.Kind}.
 */
package io.plumbline.catalog;
