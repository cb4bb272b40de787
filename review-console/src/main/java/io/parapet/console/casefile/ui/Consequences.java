package io.parapet.console.casefile.ui;

import io.parapet.console.casefile.StrikePreview;
import io.parapet.console.decision.DecisionDesk;
import io.parapet.policies.casework.RulingOption;
import io.parapet.policies.casework.StoredCase;
import io.parapet.policies.harm.Harm;
import java.time.Instant;
import java.util.Optional;

/** What would follow from a ruling. */
public interface Consequences {
  /** Where a judgement has none of its own. */
  Consequences NONE =
      new Consequences() {
        @Override
        public boolean needsSecond(RulingOption option) {
          return false;
        }

        @Override
        public Optional<String> notice(RulingOption option, Harm harm) {
          return Optional.empty();
        }

        @Override
        public Optional<StrikePreview> strikes(RulingOption option, Harm harm) {
          return Optional.empty();
        }
      };

  /** Whether a second person has to confirm it. */
  boolean needsSecond(RulingOption option);

  /** What the account would be told, in its language. */
  Optional<String> notice(RulingOption option, Harm harm);

  /** What becomes of the sender's strikes; empty where nobody is to be told. */
  Optional<StrikePreview> strikes(RulingOption option, Harm harm);

  static Consequences of(DecisionDesk desk, StoredCase about) {
    return new Consequences() {
      @Override
      public boolean needsSecond(RulingOption option) {
        return desk.needsSecond(option);
      }

      @Override
      public Optional<String> notice(RulingOption option, Harm harm) {
        return desk.notice(about, option, harm);
      }

      @Override
      public Optional<StrikePreview> strikes(RulingOption option, Harm harm) {
        return Optional.of(StrikePreview.of(about.stream(), option.ruling(), harm, Instant.now()));
      }
    };
  }
}
