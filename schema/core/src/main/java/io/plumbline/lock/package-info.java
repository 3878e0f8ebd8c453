/**
 * {@code schema.lock}: the canonical text of a schema, its fingerprint, and the reader of both.
 *
 * <p>Imports {@code catalog} and {@code history}. The text is at once what people review, what the
 * fingerprint is taken of and what a live database is compared with, so there is one way to write
 * it and {@code parse(render(lock))} equals {@code lock}.
 */
package io.plumbline.lock;
