/** A real Elasticsearch node from its Maven artifacts, for local use and tests. */
@NullMarked
package io.parapet.local.elasticsearch;

import org.jspecify.annotations.NullMarked;
