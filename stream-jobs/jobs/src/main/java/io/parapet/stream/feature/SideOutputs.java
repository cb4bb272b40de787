package io.parapet.stream.feature;

import org.apache.flink.util.OutputTag;

/** Where a stage sends what does not walk on. */
@FunctionalInterface
public interface SideOutputs {
  <X> void output(OutputTag<X> tag, X value);
}
