package io.parapet.policies.report;

import io.parapet.policies.id.AccountId;
import io.parapet.policies.id.ConversationId;
import io.parapet.policies.id.MessageId;
import java.time.Instant;

/** The place of a message: what a proof binds its content to. Times count in milliseconds. */
public record SentMessage(
    MessageId messageId, AccountId sender, ConversationId conversation, Instant sentAt) {}
