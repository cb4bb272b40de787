/**
 * What the bare Elasticsearch jars lack to talk HTTP; Elasticsearch loads it as a module of its
 * own.
 */
@NullMarked
package io.parapet.local.elasticsearch.plugin;

import org.jspecify.annotations.NullMarked;
