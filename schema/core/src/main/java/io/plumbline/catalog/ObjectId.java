package io.plumbline.catalog;

/**
 * An object, as pg_depend and pg_description refer to it.
 *
 * @param catalog the OID of the catalog that it stands in
 * @param oid its own OID
 * @param number of a column of it, 0 for the object itself
 */
record ObjectId(long catalog, long oid, int number) {}
