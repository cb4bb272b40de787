package io.parapet.console.search;

import java.util.List;

/** Keeps the searches of each person. */
public interface SavedViews {
  List<SavedView> of(String person);

  /** Replaces one of the same name. */
  void keep(SavedView view);
}
