/**
 * What all resources share: the form of an error, and which names a request may carry.
 *
 * <p>Imports Dropwizard and jOOQ's exceptions, and nothing of the Monitor.
 */
package io.plumbline.monitor.web;
