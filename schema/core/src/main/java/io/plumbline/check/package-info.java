/**
 * The check: one look at a live database, from its catalog to a state that a load balancer can use.
 *
 * <p>Imports all other packages of core and nothing else; applications and the Maven plugin begin
 * here.
 */
package io.plumbline.check;
