package io.parapet.console.store.elastic;

import io.parapet.console.store.ReportProgress;
import io.parapet.console.store.elastic.Elastic.Answer;
import io.parapet.policies.decision.Ruling;
import io.parapet.policies.id.ReportId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads how far a report got from the parts that each topic wrote of it. */
public final class ElasticReportProgress implements ReportProgress {
  private final Elastic elastic;

  public ElasticReportProgress(Elastic elastic) {
    this.elastic = elastic;
  }

  @Override
  public Optional<Progress> of(ReportId report) {
    String id = URLEncoder.encode(report.value(), StandardCharsets.UTF_8);
    Answer answer = elastic.get("/" + Indices.REPORTS + "/_doc/" + id);
    return answer.missing()
        ? Optional.empty()
        : Optional.of(progress(answer.body().path("_source")));
  }

  private static Progress progress(JsonNode parts) {
    if (parts.has("decision")) {
      String ruling = parts.path("decision").path("ruling").asString("");
      return new Progress(Step.DECIDED, Ruling.valueOf(ruling.toUpperCase(Locale.ROOT)));
    }
    if (parts.has("case")) {
      return new Progress(Step.IN_REVIEW, null);
    }
    return new Progress(parts.has("verdict") ? Step.SCREENED : Step.RECEIVED, null);
  }
}
