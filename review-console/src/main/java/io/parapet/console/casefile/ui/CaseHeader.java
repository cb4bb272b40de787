package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import io.parapet.console.base.ui.Words;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.casework.StoredCase;
import java.time.Instant;
import java.util.Locale;

/** What is alleged, about whom, since when. */
public final class CaseHeader extends Header {
  private static final long serialVersionUID = 1;

  public CaseHeader(StoredCase shown) {
    CaseUpdate about = shown.stream();
    Words words = new Words(this);
    addClassNames("case-header", about.lane().key());
    Span lane = badge(words.of(about.lane()), "lane-badge");
    Span severity =
        badge(words.of(about.severity()), about.severity().name().toLowerCase(Locale.ROOT));
    Div title = new Div(lane, new H1(words.of(about.harms())), severity);
    title.addClassName("title");
    Span account = new Span(about.accused().value());
    account.addClassName("account");
    String since = words.ago(about.openedAt(), Instant.now());
    Div facts =
        new Div(
            account,
            new Span(about.platform().value()),
            new Span(words.say("case.since", since)),
            new Span(words.say("queue.reports", about.reportCount())),
            new Span(words.say("queue.flags", about.subjectCount())));
    facts.addClassName("facts");
    add(title, facts);
  }

  private static Span badge(String text, String kind) {
    Span badge = new Span(text);
    badge.addClassNames("badge", kind);
    return badge;
  }
}
