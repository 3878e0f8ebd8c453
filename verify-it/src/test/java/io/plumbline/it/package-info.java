/**
 * Tests of the whole: adopters' projects built by a Maven of their own, and their jars run against
 * real servers.
 */
package io.plumbline.it;
