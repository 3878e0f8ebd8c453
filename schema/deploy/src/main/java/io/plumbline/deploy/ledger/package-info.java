/**
 * The ledger: the fingerprint that each migration left, recorded by the deploy, so that drift has a
 * date.
 *
 * <p>Imports {@code plumbline-core} alone. Reading it never fails a check, and recording never
 * fails a migration: what could not be done is said.
 */
package io.plumbline.deploy.ledger;
