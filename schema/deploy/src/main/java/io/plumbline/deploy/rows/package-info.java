/**
 * Rows for the tables of a throwaway database: found from the types and rules that the catalog has
 * of them, and tried on the server, which has the last word.
 *
 * <p>Imports the JDK and core's names. Never to be pointed at a database that anybody needs.
 */
package io.plumbline.deploy.rows;
