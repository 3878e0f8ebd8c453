/**
 * Whether migrations can be run again: each is run a second time right after the first, on a copy
 * of the throwaway database with a row in every table, and one that runs outside of a transaction
 * is stopped after each statement and run again.
 *
 * <p>Imports the other packages of the deploy side that run and watch migrations, and Flyway.
 */
package io.plumbline.deploy.idempotence;
