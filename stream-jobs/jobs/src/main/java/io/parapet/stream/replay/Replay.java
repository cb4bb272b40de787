package io.parapet.stream.replay;

/** What came of sending an input again. */
public enum Replay {
  SENT("sent again"),
  GONE("gone: Kafka no longer has it"),
  CHANGED("not sent: what stands there is not what was refused"),
  SUPERSEDED("not sent: something newer stands under its key");

  private final String meaning;

  Replay(String meaning) {
    this.meaning = meaning;
  }

  /** For people. */
  public String meaning() {
    return meaning;
  }
}
