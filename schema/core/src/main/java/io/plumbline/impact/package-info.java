/**
 * What a difference does to the running build: the rules, and the findings that they give.
 *
 * <p>Imports {@code catalog} and {@code diff}. The rules are data in hand-written lists, one for
 * each kind of object; an attribute that no rule claims is risky, never silent.
 */
package io.plumbline.impact;
