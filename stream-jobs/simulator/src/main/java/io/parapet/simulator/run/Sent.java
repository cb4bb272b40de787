package io.parapet.simulator.run;

import io.parapet.policies.id.MessageId;
import io.parapet.simulator.phrase.Wording;
import io.parapet.simulator.world.Account;
import java.time.Instant;

/** A message that was sent; its words come to light only in a report. */
public record Sent(
    MessageId id, Dialogue in, Account from, Instant at, boolean request, Wording wording) {}
