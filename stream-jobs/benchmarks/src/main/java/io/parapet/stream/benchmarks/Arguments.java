package io.parapet.stream.benchmarks;

/**
 * What one run is to do.
 *
 * @param backend of the state: {@code hashmap} or {@code rocksdb}
 * @param events on the topic
 */
record Arguments(
    Contestant contestant, String bootstrap, String backend, int parallelism, int events) {}
