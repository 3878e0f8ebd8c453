/** The mutation catalogue: every way to change a schema, and that the change is found. */
package io.plumbline.mutation;
