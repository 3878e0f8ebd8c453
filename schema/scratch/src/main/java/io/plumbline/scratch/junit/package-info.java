/**
 * Migrated databases as parameters of JUnit 5 tests.
 *
 * <p>May import the JDK, the JUnit 5 API and {@link io.plumbline.scratch}. It is a package of its
 * own, so that the Maven plugin can use throwaway servers without JUnit on its class path.
 */
package io.plumbline.scratch.junit;
