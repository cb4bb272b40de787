package io.parapet.console.search;

import static io.parapet.policies.testkit.Cases.aCase;
import static io.parapet.policies.testkit.Reports.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.parapet.console.TestStaff;
import io.parapet.console.audit.Deed;
import io.parapet.console.queue.QueueFilter;
import io.parapet.console.security.Staff;
import io.parapet.console.store.elastic.CaseDesk;
import io.parapet.console.store.elastic.Indices;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.harm.Harm;
import io.parapet.policies.sealed.FileKeyVault;
import io.parapet.policies.sealed.Sealer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchServiceTest {
  private static final Staff ADA = TestStaff.moderator("ada");
  private static final Staff SUE = TestStaff.senior("sue");

  @TempDir Path folder;
  @AutoClose private final CaseDesk cases = new CaseDesk(Clock.systemUTC());

  @Test
  void words_of_a_note_are_found_and_marked() {
    cases.arrives(aCase().about("one"));
    cases.settle();
    StoredCase mine = cases.queue().next(ADA, QueueFilter.ALL).orElseThrow();
    cases.moves().skip(ADA, mine, "belongs to the giveaway ring");
    cases.arrives(aCase().about("other"));
    cases.settle();
    assertThat(cases.search().find(ADA, words("giveaway ring"), null))
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.passages())
                    .containsExactly("belongs to the \uE000giveaway\uE001 \uE000ring\uE001"));
    assertThat(cases.search().find(ADA, words("other"), null)).hasSize(1);
    assertThat(cases.search().find(ADA, words("strangers"), null)).hasSize(2);
  }

  @Test
  void sealed_content_is_never_found() {
    var sealer = new Sealer(new FileKeyVault(folder));
    cases.arrives(
        aCase().reported(aReport().saying("rutabaga under the bridge").sealedBy(sealer), Map.of()));
    cases.settle();
    assertThat(cases.search().find(SUE, words("rutabaga"), null)).isEmpty();
    assertThat(cases.search().count(SUE, Search.ALL)).isEqualTo(1);
    String all = cases.elastic().get("/" + Indices.CASES + "/_search").body().toString();
    assertThat(all).doesNotContain("rutabaga");
  }

  @Test
  void child_exploitation_is_found_by_cleared_people_only_and_exported_by_nobody() {
    cases.arrives(aCase().about("hidden").alleging(Harm.CHILD_EXPLOITATION));
    cases.arrives(aCase().about("=cmd|calc"));
    cases.settle();
    assertThat(cases.search().find(ADA, Search.ALL, null)).hasSize(1);
    assertThat(cases.search().find(SUE, Search.ALL, null)).hasSize(2);
    String file = cases.search().export(SUE, Search.ALL);
    assertThat(file).doesNotContain("hidden").contains("\"'=cmd|calc\"").startsWith("case,");
    cases.elastic().send("POST", "/parapet-audit/_refresh", null);
    assertThat(cases.trail().latest(1))
        .singleElement()
        .satisfies(entry -> assertThat(entry.deed()).isEqualTo(Deed.EXPORT));
  }

  @Test
  void pages_neither_repeat_nor_skip() {
    for (int i = 0; i < 65; i++) {
      cases.arrives(aCase().about("account-" + i));
    }
    cases.settle();
    List<String> seen = new ArrayList<>();
    List<Found> page = cases.search().find(ADA, Search.ALL, null);
    while (!page.isEmpty()) {
      page.forEach(found -> seen.add(found.entry().accused().value()));
      page = cases.search().find(ADA, Search.ALL, page.getLast().place());
    }
    assertThat(seen).hasSize(65).doesNotHaveDuplicates();
  }

  @Test
  void saved_searches_belong_to_one_person() {
    cases.search().keep(ADA, "hate", new Search("", null, Harm.HATE, null));
    cases.search().keep(ADA, "hate", new Search("slur", null, Harm.HATE, null));
    cases.settle();
    assertThat(cases.search().views(ADA))
        .singleElement()
        .satisfies(view -> assertThat(view.search().words()).isEqualTo("slur"));
    assertThat(cases.search().views(SUE)).isEmpty();
  }

  private static Search words(String words) {
    return new Search(words, null, null, null);
  }
}
