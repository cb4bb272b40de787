package io.parapet.stream.backtest;

import io.parapet.policies.wire.BacktestRequest;
import io.parapet.policies.wire.PublishedPolicies;
import io.parapet.policies.wire.WireException;
import io.parapet.stream.archive.ArchiveFiles;
import java.io.IOException;
import java.util.Optional;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.fs.Path;

/** Asks candidate and set in force what the policies were asked, with what they saw then. */
public final class ReplayPortion
    implements MapFunction<Portion, Tally>, ResultTypeQueryable<Tally> {
  private static final long serialVersionUID = 1;

  @Override
  public TypeInformation<Tally> getProducedType() {
    return new TallyCodec().information();
  }

  @Override
  public Tally map(Portion portion) throws WireException {
    Optional<PublishedPolicies> published = PublishedPolicies.of(portion.inForce());
    return published.isPresent()
        ? compare(portion, published.get())
        : refusal(portion, "policies are just being published: ask again");
  }

  private static Tally compare(Portion portion, PublishedPolicies published) {
    BacktestRequest request = portion.request();
    TwoSets sets = TwoSets.of(published, request);
    Tally tally = sets.tally(request.requestId(), portion.of());
    if (tally.problems.isEmpty()) {
      Comparison comparison = new Comparison(sets, tally);
      portion.files().forEach(file -> replay(new Path(file), request, comparison));
    }
    return tally;
  }

  private static Tally refusal(Portion portion, String why) {
    Tally tally = new Tally(portion.request().requestId(), "", "", portion.of());
    tally.problems.add(why);
    return tally;
  }

  /** A file that cannot be read is told of; the others count. */
  private static void replay(Path file, BacktestRequest request, Comparison comparison) {
    try {
      ArchiveFiles.read(
          file,
          event -> {
            if (request.covers(event.at())) {
              comparison.ask(event);
            }
          });
    } catch (IOException e) {
      comparison.problem("cannot read " + file.getName() + ": " + e.getMessage());
    }
  }
}
