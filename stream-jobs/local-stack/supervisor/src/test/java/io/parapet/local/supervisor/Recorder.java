package io.parapet.local.supervisor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers every change, as {@code "part STATE"}. */
final class Recorder implements PartListener {

  final List<String> changes = new CopyOnWriteArrayList<>();
  final List<String> details = new CopyOnWriteArrayList<>();

  @Override
  public void changed(String part, PartState state, String detail) {
    changes.add(part + " " + state);
    details.add(detail);
  }

  boolean saw(String change) {
    return changes.contains(change);
  }
}
