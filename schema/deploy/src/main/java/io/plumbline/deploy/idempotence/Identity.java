package io.plumbline.deploy.idempotence;

/**
 * Which object it is that has a name now.
 *
 * @param kind its kind in words
 * @param oid its OID
 * @param file of a table that holds rows, the file that they are in; 0 for others
 */
record Identity(String kind, long oid, long file) {}
