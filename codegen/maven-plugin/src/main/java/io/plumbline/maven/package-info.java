/**
 * The goals of the Maven plugin: a throwaway server for Flyway and jOOQ, the lock of what they made
 * of the migrations, and the comparison of all that with what is committed.
 *
 * <p>Imports {@code core}, {@code scratch}, Maven and a library for line diffs. Flyway and jOOQ
 * stay out: a project runs their own Maven plugins, with the versions and the configuration that it
 * likes. Mojos only read parameters and word failures; what they do is in types that know nothing
 * of Maven.
 */
package io.plumbline.maven;
