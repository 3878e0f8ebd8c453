/**
 * Whether the migrations since the last release run on a database of that release with rows in it,
 * and end where the build expects.
 *
 * <p>Imports the other packages of the deploy side that run migrations and make rows, and Flyway;
 * runs git, where a release is a tag.
 */
package io.plumbline.deploy.upgrade;
