/**
 * The differences between the schema that a build expects and the actual one, without a judgement.
 *
 * <p>Imports {@code catalog} and {@code lock}. One sorted merge finds every difference of every
 * kind; what a difference means is the matter of {@code impact}.
 */
package io.plumbline.diff;
