package io.parapet.simulator.world;

import io.parapet.simulator.chance.Chance;
import io.parapet.simulator.kind.Kind;
import java.util.List;
import java.util.function.Predicate;

/** On which platform a kind of account lives. */
final class Homes {
  private Homes() {}

  static Platform of(Kind kind, List<Platform> platforms, Chance chance) {
    List<Platform> suited = platforms.stream().filter(suits(kind)).toList();
    List<Platform> fitting = suited.isEmpty() ? platforms : suited;
    double total = fitting.stream().mapToDouble(p -> p.settings().share()).sum();
    double left = chance.share() * total;
    for (Platform platform : fitting) {
      left -= platform.settings().share();
      if (left < 0) {
        return platform;
      }
    }
    return fitting.getLast();
  }

  private static Predicate<Platform> suits(Kind kind) {
    return switch (kind) {
      case RECRUITER, LEAD_GENERATOR -> on("linkedin", "twitter", "facebook-messenger");
      case TEAM_MEMBER -> on("linkedin", "facebook-messenger");
      case INFLUENCER_OUTREACH, MARKETPLACE_TRADER -> on("linkedin", "quora").negate();
      case COMPLAINT_RESPONDER -> on("twitter", "facebook-messenger", "instagram", "quora");
      case UNDERAGE_SENDER, YOUTH_COACH -> on("linkedin", "quora").negate();
      case MINOR_CONTACTER -> on("instagram", "snapchat", "tiktok");
      default -> any -> true;
    };
  }

  private static Predicate<Platform> on(String... names) {
    List<String> list = List.of(names);
    return platform -> list.contains(platform.id().value());
  }
}
