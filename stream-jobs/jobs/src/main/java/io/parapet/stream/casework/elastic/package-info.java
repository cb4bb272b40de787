/**
 * Projects what stands on Kafka into Elasticsearch: cases for people to judge, verdicts and reports
 * to look up. Elasticsearch may be away for hours; nothing else waits for it.
 */
@NullMarked
package io.parapet.stream.casework.elastic;

import org.jspecify.annotations.NullMarked;
