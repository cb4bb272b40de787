package io.parapet.policies.event;

/** Whether a conversation has two members or is a group. */
public enum ConversationKind {
  ONE_TO_ONE,
  GROUP
}
