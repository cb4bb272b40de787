package io.parapet.local.supervisor;

/** Where a part stands. */
public enum PartState {
  WAITING,
  STARTING,
  READY,
  DONE,
  RESTARTING,
  GIVEN_UP,
  STOPPED
}
