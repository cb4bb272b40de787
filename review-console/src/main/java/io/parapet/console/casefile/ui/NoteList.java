package io.parapet.console.casefile.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import io.parapet.policies.casework.CaseNote;
import java.util.List;

/** What others wrote down for whoever comes next. */
final class NoteList extends UnorderedList {
  private static final long serialVersionUID = 1;

  NoteList(List<CaseNote> notes) {
    addClassName("notes");
    notes.forEach(note -> add(new ListItem(note.by() + ": " + note.text())));
  }
}
