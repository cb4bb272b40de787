/** Builders that state only what a test is about; shared with other modules as a test-jar. */
package io.parapet.policies.testkit;
