package io.parapet.console.search;

/**
 * A search that a person keeps under a name.
 *
 * @param person pseudonym
 */
public record SavedView(String person, String name, Search search) {
  public SavedView {
    if (name == null || name.isBlank() || name.length() > 60) {
      throw new IllegalArgumentException("a view has a name of at most 60 characters");
    }
  }
}
