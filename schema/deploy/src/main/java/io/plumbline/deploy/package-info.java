/**
 * The deploy: what must be known and done before new code goes live on a database that is in use.
 *
 * <p>Imports {@code plumbline-core} and Flyway, and {@code plumbline-scratch} where a throwaway
 * server is at hand. The application's commands and the Maven goals are thin layers over it.
 */
package io.plumbline.deploy;
