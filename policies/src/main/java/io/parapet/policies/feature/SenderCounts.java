package io.parapet.policies.feature;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What a sender did and met with, counted over a minute, an hour, a day and a week. */
final class SenderCounts {
  /**
   * What is counted. The order matters: each window holds a stretch from the start, and the stretch
   * is part of the stored form.
   */
  enum Thing {
    MESSAGES,
    CONVERSATIONS,
    NEW_RECIPIENTS,
    STRANGERS,
    GROUP_ADDS,
    /** As many as there are answers, by the time of the contact they answer. */
    ANSWERED(Answer.values().length),
    /** As many again, by the time they came in. */
    RECEIVED(Answer.values().length),
    STRANGER_GROUP_ADDS,
    MINORS,
    NAGGED,
    REQUESTS,
    DISAPPEARING,
    WITH_MEDIA,
    HOUR_KNOWN,
    OFF_HOURS,
    FINGERPRINTED,
    NEAR_DUPLICATES,
    LINKS_VISIBLE,
    FIRST_WITH_LINK;

    private final int slot;

    Thing() {
      this(1);
    }

    Thing(int slots) {
      slot = Slots.taken;
      Slots.taken += slots;
    }

    int slot() {
      return slot;
    }

    /** The slot of an answer within a stretch of them. */
    int slot(Answer answer) {
      return slot + answer.ordinal();
    }

    private static final class Slots {
      static int taken;
    }
  }

  private static final int IN_MINUTE = Thing.GROUP_ADDS.slot();
  private static final int IN_HOUR = Thing.ANSWERED.slot();
  private static final int IN_WEEK = Thing.RECEIVED.slot();
  private static final int IN_DAY = Thing.FIRST_WITH_LINK.slot() + 1;

  private final WindowCounts minute = new WindowCounts(Duration.ofMinutes(1), IN_MINUTE);
  private final WindowCounts hour = new WindowCounts(Duration.ofHours(1), IN_HOUR);
  private final WindowCounts day = new WindowCounts(Duration.ofHours(24), IN_DAY);
  private final WindowCounts week = new WindowCounts(Duration.ofDays(7), IN_WEEK);

  void add(int slot, long at, int n) {
    if (slot < IN_MINUTE) {
      minute.add(slot, at, n);
    }
    if (slot < IN_HOUR) {
      hour.add(slot, at, n);
    }
    if (slot < IN_WEEK) {
      week.add(slot, at, n);
    }
    day.add(slot, at, n);
  }

  /** How many accounts it may have reached without their asking: in a week, and by groups. */
  int reached() {
    return week.sum(Thing.STRANGERS.slot()) + week.sum(Thing.GROUP_ADDS.slot());
  }

  void add(Thing thing, long at) {
    add(thing.slot(), at, 1);
  }

  /** Counts one distinct conversation, last written in at an earlier time or never. */
  void conversation(long previousAt, long at) {
    int slot = Thing.CONVERSATIONS.slot();
    all().forEach(window -> window.move(slot, previousAt, at));
  }

  void advance(long now) {
    all().forEach(window -> window.advance(now));
  }

  WindowCounts minute() {
    return minute;
  }

  WindowCounts hour() {
    return hour;
  }

  WindowCounts day() {
    return day;
  }

  WindowCounts week() {
    return week;
  }

  void write(DataOutput out) throws IOException {
    for (WindowCounts window : all()) {
      window.write(out);
    }
  }

  void read(DataInput in) throws IOException {
    for (WindowCounts window : all()) {
      window.read(in);
    }
  }

  private List<WindowCounts> all() {
    return List.of(minute, hour, day, week);
  }
}
