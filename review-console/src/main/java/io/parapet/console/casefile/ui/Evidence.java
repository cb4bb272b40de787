package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import io.parapet.console.casefile.CaseFiles;
import io.parapet.console.casefile.Sign;
import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.casework.StoredCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The left of the screen in two columns: why the case is here and what was reported; beside it how
 * the sender behaves, and what else there is to know.
 */
public final class Evidence extends Div {
  private static final long serialVersionUID = 1;

  private static final int SIGNS = 5;

  private final List<ReportCard> cards = new ArrayList<>();
  private final Div first = new Div();
  private final Div second = new Div();

  /**
   * Lays out the case.
   *
   * @param blind without what colleagues wrote down
   */
  public Evidence(StoredCase shown, CaseFiles files, Runnable reveal, boolean blind) {
    addClassName("evidence");
    add(first, second);
    if (shown.stream().metadataOnly()) {
      first.add(Banner.info(getTranslation("case.metadata")));
    }
    first.add(section("case.why", new ReasonList(shown.stream(), files)));
    for (CaseReport report : shown.stream().reports()) {
      cards.add(new ReportCard(report, shown.stream().accused(), reveal));
    }
    if (!cards.isEmpty()) {
      first.add(section("case.reports", cards.toArray(Component[]::new)));
    }
    if (!shown.stream().furtherReports().isEmpty()) {
      first.add(new FurtherReports(shown.stream().furtherReports()));
    }
    if (!blind && !shown.work().notes().isEmpty()) {
      first.add(section("case.notes", new NoteList(shown.work().notes())));
    }
    if (!shown.stream().features().isEmpty()) {
      second.add(section("case.behaviour", signs(files.signs(shown.stream()))));
    }
  }

  /** Puts something before all else. */
  public void addFirst(Component part) {
    first.addComponentAsFirst(part);
  }

  /** Puts something under what was reported. */
  void addBelow(Component part) {
    first.add(part);
  }

  /** Puts something under how the sender behaves. */
  void addBeside(Component part) {
    second.add(part);
  }

  /** The most telling; the others are a click away. */
  private Component[] signs(List<Sign> signs) {
    SignTable first = new SignTable(signs.subList(0, Math.min(SIGNS, signs.size())));
    if (signs.size() <= SIGNS) {
      return new Component[] {first};
    }
    List<Sign> rest = signs.subList(SIGNS, signs.size());
    return new Component[] {
      first, new NativeDetails(getTranslation("case.signs.more", rest.size()), new SignTable(rest))
    };
  }

  /** Whether there is content that was not opened yet. */
  public boolean sealed() {
    return cards.stream().anyMatch(ReportCard::sealed);
  }

  public void show(Map<CaseReport, CaseFiles.Shown> opened) {
    cards.forEach(card -> card.show(opened.get(card.report())));
  }

  private Section section(String title, Component... parts) {
    Section section = new Section(new H2(getTranslation(title)));
    section.add(parts);
    return section;
  }
}
