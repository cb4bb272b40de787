/** The Elasticsearch adapters: the only place that knows indices and queries. */
@NullMarked
package io.parapet.console.store.elastic;

import org.jspecify.annotations.NullMarked;
