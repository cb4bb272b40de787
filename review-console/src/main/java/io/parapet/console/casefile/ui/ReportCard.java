package io.parapet.console.casefile.ui;

import static java.util.stream.Collectors.joining;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.parapet.console.base.ui.Kbd;
import io.parapet.console.base.ui.Mark;
import io.parapet.console.base.ui.Words;
import io.parapet.console.casefile.CaseFiles.Shown;
import io.parapet.console.casefile.MarkedText;
import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.event.MessageRole;
import io.parapet.policies.event.ReportedMessage;
import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.MessageId;
import io.parapet.policies.id.PolicyId;
import io.parapet.policies.report.ReportedText;
import io.parapet.policies.score.TextLabel;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report: what it says, how well it is proven, and its content once somebody reveals it. */
final class ReportCard extends Article {
  private static final long serialVersionUID = 1;

  private final transient CaseReport report;
  private final transient AccountId accused;
  private final Words words = new Words(this);
  private final Div content = new Div();
  private boolean sealed;

  ReportCard(CaseReport report, AccountId accused, Runnable reveal) {
    this.report = report;
    this.accused = accused;
    addClassName("report");
    sealed = report.sealedContent() != null;
    content.addClassName("messages");
    add(facts(), scores(), content);
    if (sealed) {
      content.add(cover(reveal));
    } else {
      content.add(new Paragraph(words.say("report.empty")));
    }
  }

  CaseReport report() {
    return report;
  }

  boolean sealed() {
    return sealed;
  }

  void show(@Nullable Shown shown) {
    if (shown == null) {
      return;
    }
    sealed = false;
    content.removeAll();
    switch (shown) {
      case Shown.Content opened -> showAll(opened);
      case Shown.Erased() -> content.add(new Paragraph(words.say("report.erased")));
      case Shown.Unreadable() -> content.add(new Paragraph(words.say("report.unreadable")));
    }
  }

  private Div facts() {
    Span reason = new Span(words.say("reason." + report.reason().key()));
    reason.addClassName("badge");
    Div facts = new Div(reason, new Span(words.ago(report.reportedAt(), Instant.now())));
    facts.addClassName("facts");
    if (report.trustedFlagger()) {
      facts.add(new Span(words.say("report.trusted")));
    }
    Double credibility = report.credibility();
    if (credibility != null) {
      facts.add(new Span(words.say("report.credibility", Math.round(credibility * 100))));
    }
    facts.add(new Span(words.say("encryption." + lower(report.encryption()))));
    return facts;
  }

  private Div scores() {
    String text =
        report.scores().entrySet().stream()
            .filter(score -> score.getValue() >= MarkedText.WORTH_SHOWING)
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(score -> label(score.getKey()) + " " + Math.round(score.getValue() * 100) + " %")
            .collect(joining(" · "));
    Div line = new Div(text.isEmpty() ? "" : words.say("report.classifier", text));
    line.addClassName("quiet");
    line.setVisible(!text.isEmpty());
    return line;
  }

  private String label(String name) {
    return words.say("label." + name.replace("text.", "").toLowerCase(Locale.ROOT));
  }

  private Div cover(Runnable reveal) {
    Button button = new Button(words.say("report.reveal"), event -> reveal.run());
    button.addThemeVariants(ButtonVariant.LUMO_SMALL);
    button.setSuffixComponent(Kbd.of("r"));
    button.addClassName("reveal");
    Div cover = new Div(new Span(words.say("report.sealed", report.messages().size())), button);
    cover.addClassName("cover");
    return cover;
  }

  private void showAll(Shown.Content opened) {
    for (ReportedMessage message : report.messages()) {
      MessageId id = message.messageId();
      ReportedText text = opened.content().of(id).orElse(null);
      content.add(message(message, text, said(opened.marked().get(id))));
    }
    if (opened.marked().values().stream().anyMatch(MarkedText::anyMarked)) {
      content.add(legend());
    }
  }

  private Div legend() {
    Mark matched = new Mark(words.say("report.legend.matched"));
    matched.addClassName("matched");
    Div legend = new Div(new Mark(words.say("report.legend.mark")), matched);
    legend.addClassName("legend");
    return legend;
  }

  /** The words that policies look for, and those that speak for an allegation, stand out. */
  private Paragraph said(@Nullable MarkedText text) {
    Paragraph said = new Paragraph();
    said.getElement().setAttribute("dir", "auto");
    if (text != null) {
      text.parts().forEach(part -> said.add(shown(part)));
    }
    return said;
  }

  private List<Component> shown(MarkedText.Part part) {
    List<Component> shown = part.words().stream().map(this::shown).toList();
    if (part.matched().isEmpty()) {
      return shown;
    }
    String policies = part.matched().stream().map(PolicyId::value).collect(joining(", "));
    Mark mark = new Mark(shown, words.say("report.matched", policies));
    mark.addClassName("matched");
    return List.of(mark);
  }

  private Component shown(MarkedText.Words read) {
    TextLabel label = read.speaksFor();
    return label == null
        ? new Text(read.text())
        : new Mark(read.text(), words.say("report.mark", label(label.key())));
  }

  private Div message(ReportedMessage message, @Nullable ReportedText text, Paragraph said) {
    Span who = new Span(who(message));
    who.addClassName("who");
    Div line = new Div(new Div(who, new ProofMark(report, message)), said);
    if (text != null && !text.media().isEmpty()) {
      line.add(new Span(words.say("report.media", text.media().size())));
    }
    line.getElement().setAttribute("tabindex", "0"); // blurred words clear while it has the focus
    line.addClassNames("message", accused.equals(message.sender()) ? "accused" : "other");
    if (message.role() == MessageRole.REPORTED) {
      line.addClassName("reported");
    }
    return line;
  }

  private String who(ReportedMessage message) {
    if (message.sender().equals(accused)) {
      return words.say("who.accused");
    }
    return message.sender().equals(report.reporter())
        ? words.say("who.reporter")
        : words.say("who.other");
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
