package io.parapet.stream.ingest;

import org.jspecify.annotations.Nullable;

/** A record cannot be used. The message says what was expected and nothing of the input. */
public final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final @Nullable String sealedReport;

  public Refusal(String problem) {
    this(problem, null);
  }

  /**
   * @param sealedReport the report as it was read, its content sealed
   */
  public Refusal(String problem, @Nullable String sealedReport) {
    super(problem);
    this.sealedReport = sealedReport;
  }

  @Nullable String sealedReport() {
    return sealedReport;
  }
}
