package io.parapet.console.casefile.ui;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.html.Paragraph;
import io.parapet.console.base.ui.Words;
import io.parapet.policies.casework.ReportReference;
import io.parapet.policies.harm.ReportReason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many reports are decided with those that are shown, by what they were made for. */
final class FurtherReports extends Paragraph {
  private static final long serialVersionUID = 1;

  private final Words words = new Words(this);

  FurtherReports(List<ReportReference> reports) {
    addClassName("further-reports");
    Map<ReportReason, Long> byReason =
        reports.stream().collect(groupingBy(ReportReference::reason, TreeMap::new, counting()));
    setText(
        words.say(
            "case.reports.further",
            reports.size(),
            byReason.entrySet().stream().map(this::counted).collect(joining(", "))));
  }

  private String counted(Map.Entry<ReportReason, Long> reason) {
    return words.say("reason." + reason.getKey().key()) + " " + reason.getValue();
  }
}
