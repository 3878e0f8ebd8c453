/** What the tests of core share: servers, a database to fill, and expected texts. */
package io.plumbline.testing;
