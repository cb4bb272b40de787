package io.parapet.simulator.run;

import io.parapet.policies.event.Encryption;
import io.parapet.policies.id.ConversationId;
import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.world.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds conversations, or opens them. */
final class Dialogues {
  private final String run;
  private final Map<Long, Dialogue> pairs = new HashMap<>();
  private final Map<String, Dialogue> groups = new HashMap<>();

  Dialogues(String run) {
    this.run = run;
  }

  Dialogue between(Account one, Account other, Tie tie, Chance chance) {
    long low = Math.min(one.number(), other.number());
    long high = Math.max(one.number(), other.number());
    return pairs.computeIfAbsent(
        low << 32 | high,
        key -> pair("c-" + run + "-" + low + "-" + high, one, other, tie, chance));
  }

  private static Dialogue pair(String id, Account one, Account other, Tie tie, Chance chance) {
    boolean endToEnd = chance.hits(one.platform().settings().endToEnd());
    Encryption encryption = endToEnd ? Encryption.END_TO_END : Encryption.IN_TRANSIT;
    return new Dialogue(new ConversationId(id), List.of(one, other), false, tie, encryption);
  }

  Dialogue group(String name, Account opener, List<Account> others, Tie tie) {
    return groups.computeIfAbsent(name, key -> group(opener, others, tie, groups.size()));
  }

  private Dialogue group(Account opener, List<Account> others, Tie tie, int number) {
    List<Account> members = new ArrayList<>();
    members.add(opener);
    others.stream().filter(o -> !o.equals(opener)).distinct().forEach(members::add);
    var id = new ConversationId("g-" + run + "-" + number);
    return new Dialogue(id, members, true, tie, Encryption.IN_TRANSIT);
  }
}
