package io.parapet.stream.benchmarks;

import java.util.List;

/**
 * What one run is to do.
 *
 * @param group of its consumers: where it starts to read
 * @param backend of the state: {@code hashmap} or {@code rocksdb}
 * @param options more of the job's
 * @param warm so many records go by before anything is measured; the code is still being compiled
 * @param events on the topic for it; 0 to serve until its standard input ends
 */
record Arguments(
    Contestant contestant,
    String bootstrap,
    String group,
    String backend,
    int parallelism,
    List<String> options,
    int warm,
    int events) {}
