/** Real parts for tests of the jobs, shared with other modules as a test-jar. */
package io.parapet.stream.testkit;
