package io.parapet.console.policy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.parapet.console.base.ui.BarPlot;
import io.parapet.console.base.ui.BarPlot.Pair;
import io.parapet.console.base.ui.Table;
import io.parapet.console.base.ui.Words;
import io.parapet.console.casefile.ui.Banner;
import io.parapet.console.policy.Draft;
import io.parapet.policies.feedback.Rate;
import io.parapet.policies.verdict.Outcome;
import io.parapet.policies.wire.BacktestResult;
import io.parapet.policies.wire.OutcomeCounts;
import io.parapet.policies.wire.PolicyChange;
import io.parapet.policies.wire.PolicyChange.Example;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a change would have made of the past: how many, whom, and how right. */
final class BacktestPanel extends Div {
  private static final long serialVersionUID = 1;

  private static final int EXAMPLES = 12;

  private final Words words = new Words(this);

  BacktestPanel(BacktestResult result, Draft draft) {
    addClassName("backtest");
    if (!result.problems().isEmpty()) {
      add(Banner.warning(String.join(" ", result.problems())));
      return;
    }
    Section section = new Section(new H2(words.say("studio.result")));
    section.add(
        new Paragraph(String.join(", ", draft.said())),
        new Paragraph(words.say("studio.events", result.events(), result.reports())));
    Optional<PolicyChange> change =
        result.changes().stream()
            .filter(each -> each.policy().equals(draft.policy().id()))
            .findFirst();
    change.ifPresentOrElse(
        found -> section.add(parts(found)),
        () -> section.add(Banner.info(words.say("studio.nothing"))));
    add(section);
    long others = result.changes().stream().filter(PolicyChange::changesAnything).count();
    if (change.isPresent() && others > 1) {
      add(Banner.info(words.say("studio.others", others - 1)));
    }
  }

  private Component[] parts(PolicyChange change) {
    Div picture = new Div(plot(change), counts(change));
    picture.addClassName("picture");
    return new Component[] {picture, accounts(change), right(change), examples(change)};
  }

  private BarPlot plot(PolicyChange change) {
    return new BarPlot(
        words.say("studio.outcomes"),
        words.say("studio.before"),
        words.say("studio.after"),
        outcomes(change.before(), change.after()));
  }

  private List<Pair> outcomes(OutcomeCounts before, OutcomeCounts after) {
    return List.of(
        new Pair(said(Outcome.FLAG), before.flag(), after.flag()),
        new Pair(said(Outcome.LIMIT), before.limit(), after.limit()),
        new Pair(said(Outcome.HOLD), before.hold(), after.hold()),
        new Pair(said(Outcome.BLOCK), before.block(), after.block()));
  }

  private Table counts(PolicyChange change) {
    Table table = table("studio.outcomes", "studio.outcome", "studio.before", "studio.after");
    for (Pair pair : outcomes(change.before(), change.after())) {
      table.row(pair.name(), whole(pair.first()), whole(pair.second()));
    }
    return table;
  }

  private Table accounts(PolicyChange change) {
    Table table = table("studio.accounts", "studio.accounts", "studio.more", "studio.less");
    table.row(
        words.say("studio.flagged"), whole(change.newlyFlagged()), whole(change.noLongerFlagged()));
    table.row(
        words.say("studio.restricted"),
        whole(change.newlyRestricted()),
        whole(change.noLongerRestricted()));
    return table;
  }

  private Table right(PolicyChange change) {
    Table table = table("studio.right", "studio.right", "studio.share", "studio.of");
    row(table, "studio.before", change.upheldBefore());
    row(table, "studio.after", change.upheldAfter());
    return table;
  }

  private void row(Table table, String name, Rate rate) {
    table.row(words.say(name), rate.percent(), words.say("studio.of.n", rate.hits(), rate.of()));
  }

  private Table examples(PolicyChange change) {
    Table table =
        table("studio.examples", "studio.account", "studio.before", "studio.after", "studio.case");
    Stream.concat(change.gained().stream().limit(EXAMPLES), change.lost().stream().limit(EXAMPLES))
        .forEach(example -> table.row(cells(example)));
    return table;
  }

  private Component[] cells(Example example) {
    Span account = new Span(example.account().value());
    account.addClassName("account");
    Component decided =
        example.decided() == null
            ? new Span("—")
            : new Anchor("case/" + example.decided(), words.say("studio.case.open"));
    return new Component[] {
      account, new Span(said(example.before())), new Span(said(example.after())), decided
    };
  }

  private Table table(String name, String... columns) {
    return new Table(
        words.say(name),
        words.say("studio.none"),
        Stream.of(columns).map(column -> words.say(column)).toList());
  }

  private String said(Outcome outcome) {
    return words.say("outcome." + outcome.name().toLowerCase(Locale.ROOT));
  }

  private String whole(double number) {
    return String.format(getLocale(), "%,.0f", number);
  }
}
