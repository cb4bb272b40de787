package io.parapet.policies.policy;

/**
 * How many automatic actions a policy may take. Above it, each further one becomes a case.
 *
 * @param perHour automatic actions in an hour
 * @param perDay automatic actions in a day
 */
public record Guard(int perHour, int perDay) {
  /** What a policy that names no guard gets. */
  public static final Guard DEFAULT = new Guard(200, 2000);
}
