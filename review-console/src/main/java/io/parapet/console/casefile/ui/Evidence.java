package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.parapet.console.casefile.CaseFiles;
import io.parapet.policies.casework.CaseReport;
import io.parapet.policies.casework.StoredCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The left of the screen: why the case is here, what was reported, how the sender behaves. */
public final class Evidence extends Div {
  private static final long serialVersionUID = 1;

  private final List<ReportCard> cards = new ArrayList<>();

  /**
   * Lays out the case.
   *
   * @param blind without what colleagues wrote down
   */
  public Evidence(StoredCase shown, CaseFiles files, Runnable reveal, boolean blind) {
    addClassName("evidence");
    if (shown.stream().metadataOnly()) {
      add(Banner.info(getTranslation("case.metadata")));
    }
    add(section("case.why", new ReasonList(shown.stream(), files)));
    for (CaseReport report : shown.stream().reports()) {
      cards.add(new ReportCard(report, shown.stream().accused(), reveal));
    }
    if (!cards.isEmpty()) {
      add(section("case.reports", cards.toArray(Component[]::new)));
    }
    if (!shown.stream().features().isEmpty()) {
      add(section("case.behaviour", new SignTable(files.signs(shown.stream()))));
    }
    if (!blind && !shown.work().notes().isEmpty()) {
      add(section("case.notes", new NoteList(shown.work().notes())));
    }
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
