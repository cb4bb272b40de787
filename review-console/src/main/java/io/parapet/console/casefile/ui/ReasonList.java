package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.parapet.console.base.ui.Words;
import io.parapet.console.casefile.CaseFiles;
import io.parapet.policies.casework.CaseReason;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.policy.Policy;
import java.util.Locale;

/** The policies that fired, in plain words, each with its text to unfold. */
final class ReasonList extends UnorderedList {
  private static final long serialVersionUID = 1;

  private final Words words = new Words(this);

  ReasonList(CaseUpdate about, CaseFiles files) {
    addClassName("reasons");
    for (CaseReason reason : about.reasons()) {
      add(item(reason, files));
    }
  }

  private ListItem item(CaseReason reason, CaseFiles files) {
    Paragraph said = new Paragraph(sentence(reason.reason()));
    Span policy = new Span(reason.policy().value());
    policy.addClassName("policy");
    Div facts =
        new Div(
            badge(words.of(reason.harm())),
            new Span(words.say("case.times", reason.times())),
            policy);
    facts.addClassName("facts");
    ListItem item = new ListItem(said, facts);
    files.policy(reason.policy()).ifPresent(found -> item.add(text(found)));
    return item;
  }

  private NativeDetails text(Policy policy) {
    Div text =
        new Div(
            new Paragraph(policy.documentation().rationale()),
            new Paragraph(policy.documentation().runbook()));
    text.addClassName("policy-text");
    return new NativeDetails(words.say("case.policy"), text);
  }

  private static Span badge(String text) {
    Span badge = new Span(text);
    badge.addClassName("badge");
    return badge;
  }

  private static String sentence(String reason) {
    return reason.isEmpty()
        ? reason
        : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
  }
}
