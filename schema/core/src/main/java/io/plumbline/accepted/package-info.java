/**
 * Differences that are known and accepted for a time: the file that lists them, and what it makes
 * of the findings of a check.
 *
 * <p>Imports {@code catalog}, {@code lock}, {@code diff} and {@code impact}. An entry accepts one
 * difference and nothing else, so that a file cannot hide more than somebody has read in review.
 */
package io.plumbline.accepted;
