/**
 * Applications without Dropwizard, which use {@code plumbline-core} alone. What the README shows of
 * them stands here and is run.
 */
package io.plumbline.it.alongside;
