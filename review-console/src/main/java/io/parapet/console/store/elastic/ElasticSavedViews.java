package io.parapet.console.store.elastic;

import io.parapet.console.search.SavedView;
import io.parapet.console.search.SavedViews;
import io.parapet.policies.id.Ids;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Saved searches in Elasticsearch. */
public final class ElasticSavedViews implements SavedViews {
  private final Records<SavedView> records;

  public ElasticSavedViews(Elastic elastic) {
    records =
        new Records<>(elastic, "view", SavedView.class, view -> Map.of("person", view.person()));
  }

  @Override
  public List<SavedView> of(String person) {
    return records.list(List.of(Query.term("person", person)), Map.of()).stream()
        .sorted(Comparator.comparing(SavedView::name))
        .toList();
  }

  @Override
  public void keep(SavedView view) {
    records.put(Ids.derive("view", view.person(), view.name()), view);
  }
}
