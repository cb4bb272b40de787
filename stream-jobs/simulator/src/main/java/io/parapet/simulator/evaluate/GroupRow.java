package io.parapet.simulator.evaluate;

import io.parapet.policies.casework.CaseGroup;
import io.parapet.policies.casework.CaseUpdate;
import io.parapet.policies.feedback.Rate;
import io.parapet.policies.id.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Cases about several accounts together.
 *
 * @param abusive members who are abusive, of all members
 */
public record GroupRow(String about, long cases, long largest, Rate abusive) {

  static List<GroupRow> of(Collection<CaseUpdate> groups, Set<AccountId> abusive) {
    return List.of(
        row("campaign", groups.stream().filter(GroupRow::isCampaign).toList(), abusive),
        row(
            "reports of one reporter",
            groups.stream().filter(group -> !isCampaign(group)).toList(),
            abusive));
  }

  private static boolean isCampaign(CaseUpdate group) {
    return CaseGroup.isCampaign(group.accused());
  }

  private static GroupRow row(String about, List<CaseUpdate> cases, Set<AccountId> abusive) {
    List<AccountId> members =
        cases.stream().flatMap(group -> group.members().stream()).distinct().toList();
    return new GroupRow(
        about,
        cases.size(),
        cases.stream().mapToInt(group -> group.members().size()).max().orElse(0),
        Rate.of(members.stream().filter(abusive::contains).count(), members.size()));
  }

  /** All rows as a table. */
  static String table(List<GroupRow> rows) {
    TextTable table =
        new TextTable("cases about several", "cases", "most members", "members", "abusive");
    for (GroupRow row : rows) {
      table.row(
          row.about(), row.cases(), row.largest(), row.abusive().of(), row.abusive().percent());
    }
    return table.toString();
  }
}
