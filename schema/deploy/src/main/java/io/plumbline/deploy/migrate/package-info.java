/**
 * Runs migrations on a database that is in use: one migrator at a time, with short waits for locks,
 * and with a word on what is half done when something ended it.
 *
 * <p>Imports {@code plumbline-core}, Flyway and the ledger. One connection does all of the work: it
 * holds the lock that keeps other migrators out, so that the lock lives exactly as long as the
 * session that changes the schema.
 */
package io.plumbline.deploy.migrate;
