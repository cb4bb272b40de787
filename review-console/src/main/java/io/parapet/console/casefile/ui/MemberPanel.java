package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.parapet.console.base.ui.Table;
import io.parapet.console.base.ui.Words;
import io.parapet.console.casefile.AccountActivity;
import io.parapet.console.casefile.AccountActivity.Step;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.id.AccountId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that a case about several decides as one: a sample to look at first, then all; each
 * can be exempted.
 */
final class MemberPanel extends Section {
  private static final long serialVersionUID = 1;

  private static final int SAMPLE = 5;
  private static final Duration LOOKED_BACK = Duration.ofDays(7);

  private final transient List<AccountId> members;
  private final transient Map<AccountId, Step> figures;
  private final transient Set<AccountId> exempt = new LinkedHashSet<>();
  private final Words words = new Words(this);
  private final Paragraph count = new Paragraph();

  MemberPanel(CaseUpdate about, AccountActivity activity) {
    members = about.members();
    figures = activity.since(about.platform(), members, about.openedAt().minus(LOOKED_BACK));
    addClassName("members");
    count.getElement().setAttribute("aria-live", "polite");
    List<AccountId> sample = sample();
    List<AccountId> rest = members.stream().filter(each -> !sample.contains(each)).toList();
    add(new H2(words.say("members.title")), count, table("members.sample", sample));
    if (!rest.isEmpty()) {
      Div box = new Div(table("members.rest", rest));
      box.addClassName("scrolling");
      box.getElement().setAttribute("tabindex", "0");
      add(new NativeDetails(words.say("members.rest", rest.size()), box));
    }
    say();
  }

  /** Whom the ruling leaves out. */
  Set<AccountId> exempt() {
    return Set.copyOf(exempt);
  }

  /** Spread over all, in the order they joined. */
  private List<AccountId> sample() {
    int step = Math.max(1, members.size() / SAMPLE);
    return IntStream.range(0, Math.min(SAMPLE, members.size()))
        .mapToObj(i -> members.get(i * step))
        .toList();
  }

  private Table table(String name, List<AccountId> accounts) {
    Table table =
        new Table(
            words.say(name, accounts.size()),
            "",
            List.of(
                words.say("queue.account"),
                words.say("timeline.judged"),
                words.say("timeline.flagged"),
                words.say("timeline.strongest"),
                words.say("members.exempt")));
    accounts.forEach(account -> add(table, account));
    return table;
  }

  private void add(Table table, AccountId account) {
    Step step = figures.get(account);
    String words = URLEncoder.encode(account.value(), StandardCharsets.UTF_8);
    Anchor link = new Anchor("search?q=" + words, account.value());
    link.addClassName("account");
    table.row(
        link,
        new Span(step == null ? "—" : Long.toString(step.judged())),
        new Span(step == null ? "—" : Long.toString(step.flagged())),
        new Span(strongest(step)),
        box(account));
  }

  private String strongest(@Nullable Step step) {
    return step == null ? "—" : String.format(getLocale(), "%.2f", step.strongest());
  }

  private Checkbox box(AccountId account) {
    Checkbox box = new Checkbox();
    box.setAriaLabel(words.say("members.exempt.one", account.value()));
    box.addValueChangeListener(
        event -> {
          boolean changed = event.getValue() ? exempt.add(account) : exempt.remove(account);
          if (changed) {
            say();
          }
        });
    return box;
  }

  private void say() {
    count.setText(words.say("members.count", members.size() - exempt.size(), members.size()));
  }
}
