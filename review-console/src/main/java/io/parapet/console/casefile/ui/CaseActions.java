package io.parapet.console.casefile.ui;

/** What keys and buttons of a case do. */
interface CaseActions {
  void decide();

  void back();

  void skip();

  void hold();

  void handOver();
}
