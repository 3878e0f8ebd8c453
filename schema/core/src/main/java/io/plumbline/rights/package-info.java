/**
 * Whether a role could change a schema, and by which of its rights.
 *
 * <p>An application that could is one bug or one injected statement away from doing so. The rights
 * of a session are those of its role, of the roles that it inherits from, of those that {@code SET
 * ROLE} leads to, and of those that it can make itself a member of.
 *
 * <p>Imports {@code catalog} and nothing else.
 */
package io.plumbline.rights;
