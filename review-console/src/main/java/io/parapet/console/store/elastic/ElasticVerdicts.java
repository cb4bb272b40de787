package io.parapet.console.store.elastic;

import io.parapet.console.store.Verdicts;
import io.parapet.console.store.elastic.Elastic.Answer;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.verdict.Verdict;
import io.parapet.policies.wire.WireException;
import io.parapet.policies.wire.WireFormat;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Verdicts in Elasticsearch, read in real time by id. */
public final class ElasticVerdicts implements Verdicts {
  private final Elastic elastic;

  public ElasticVerdicts(Elastic elastic) {
    this.elastic = elastic;
  }

  @Override
  public Optional<Verdict> find(MessageId message) {
    String id = URLEncoder.encode(message.value(), StandardCharsets.UTF_8);
    Answer answer = elastic.get("/" + Indices.VERDICTS + "/_doc/" + id);
    return answer.missing() ? Optional.empty() : Optional.of(verdict(answer));
  }

  private static Verdict verdict(Answer answer) {
    try {
      byte[] json = Elastic.MAPPER.writeValueAsBytes(answer.body().path("_source"));
      return WireFormat.VERDICT.read(json);
    } catch (WireException e) {
      throw new IllegalStateException("a stored verdict cannot be read: " + e.getMessage(), e);
    }
  }
}
