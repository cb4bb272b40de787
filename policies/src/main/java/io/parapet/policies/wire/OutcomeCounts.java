package io.parapet.policies.wire;

/** How many events came to each outcome beyond "allow", as the ladders say, shadow included. */
public record OutcomeCounts(long flag, long limit, long hold, long block) {
  public long all() {
    return flag + limit + hold + block;
  }
}
