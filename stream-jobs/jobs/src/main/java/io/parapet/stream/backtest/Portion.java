package io.parapet.stream.backtest;

import io.parapet.policies.wire.BacktestRequest;
import java.util.List;
import java.util.Map;

/**
 * A part of a backtest.
 *
 * @param inForce the records of the policies topic when it was asked for, by key
 * @param files of the archive, to be replayed
 * @param of how many parts there are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Portion(
    BacktestRequest request, Map<String, byte[]> inForce, List<String> files, int of) {}
