/** What the tests of the deploy side share: expected texts, and migrations written in a test. */
package io.plumbline.deploy.testing;
