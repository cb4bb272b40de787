package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.parapet.console.base.ui.Words;
import io.parapet.console.casefile.CaseContext;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.engine.Explanation.Counterfactual;
import io.parapet.policies.feature.Feature;
import io.parapet.policies.feature.FeatureCatalog;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What would have changed the outcome, for colleagues only. */
final class ChangedPanel extends Section {
  private static final long serialVersionUID = 1;

  private final Words words = new Words(this);

  ChangedPanel(CaseUpdate about, CaseContext context) {
    String said =
        context
            .counterfactual(about)
            .map(this::sentence)
            .orElseGet(() -> words.say("case.changed.none"));
    Paragraph staff = new Paragraph(words.say("case.changed.staff"));
    staff.addClassName("quiet");
    add(new H2(words.say("case.changed")), new Paragraph(said), staff);
  }

  private String sentence(Counterfactual change) {
    Optional<Feature> feature = FeatureCatalog.find(change.feature());
    String meaning =
        feature
            .map(found -> words.meaning(found).replaceFirst("\\.$", ""))
            .orElse(change.feature());
    String outcome = words.say("outcome." + change.outcome().name().toLowerCase(Locale.ROOT));
    Object from = change.from();
    return from == null
        ? words.say("case.changed.unknown", meaning, value(feature, change.to()), outcome)
        : words.say(
            "case.changed.one",
            meaning,
            value(feature, change.to()),
            value(feature, from),
            outcome);
  }

  private String value(Optional<Feature> feature, @Nullable Object value) {
    return value == null
        ? "—"
        : feature.map(found -> words.of(found, value)).orElse(String.valueOf(value));
  }
}
