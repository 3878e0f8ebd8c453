/**
 * Proves the rules of the core: code that jOOQ generated from a rule's example runs on what the
 * example does to the schema.
 */
package io.plumbline.it.impact;
