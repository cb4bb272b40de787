package io.parapet.policies.engine;

import io.parapet.policies.verdict.SubjectKind;

/** Subject kinds as policies write them. */
final class SubjectWords {
  private SubjectWords() {}

  static String kind(SubjectKind kind) {
    return switch (kind) {
      case MESSAGE -> "message";
      case ACCOUNT_EVENT -> "account_event";
      case REPORT -> "report";
    };
  }
}
