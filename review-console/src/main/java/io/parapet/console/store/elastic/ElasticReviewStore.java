package io.parapet.console.store.elastic;

import io.parapet.console.quality.Review;
import io.parapet.console.quality.ReviewStore;
import io.parapet.policies.casework.WorkRefused;
import io.parapet.policies.id.DecisionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Second reviews and golden cases in Elasticsearch. */
public final class ElasticReviewStore implements ReviewStore {
  private final Records<Review> records;

  public ElasticReviewStore(Elastic elastic) {
    records = new Records<>(elastic, "review", Review.class, ElasticReviewStore::searched);
  }

  @Override
  public Optional<Review> find(DecisionId id) {
    return records.find(id.value());
  }

  @Override
  public void add(Review review) {
    var unused = records.create(review.decision().value(), review);
  }

  @Override
  public Review change(DecisionId id, UnaryOperator<Review> change) {
    return records
        .change(id.value(), change)
        .orElseThrow(() -> new WorkRefused(WorkRefused.Why.UNKNOWN));
  }

  @Override
  public List<Review> open() {
    return records.list(List.of(Query.term("state", "open")), Map.of("at", "asc"));
  }

  @Override
  public List<Review> judged() {
    return records.list(List.of(Query.term("outcome", "judged")), Map.of("at", "desc"));
  }

  private static Map<String, @Nullable Object> searched(Review review) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("state", review.open() ? "open" : "closed");
    fields.put("outcome", review.answers().isEmpty() ? null : "judged");
    fields.put("policy", review.policy());
    fields.put("at", review.at());
    return fields;
  }
}
