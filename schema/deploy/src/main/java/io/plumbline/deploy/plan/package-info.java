/**
 * The plan of a deploy: what will happen to a target, in order, what that does to its tables and to
 * the releases that still run, and whether it may go on. Nothing of the target is changed.
 *
 * <p>Begins at {@link io.plumbline.deploy.plan.Planner}. Imports core and the other packages of
 * this module. A {@link io.plumbline.deploy.plan.Plan} is a value; each format of its output is a
 * class of its own.
 */
package io.plumbline.deploy.plan;
