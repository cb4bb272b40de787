package io.parapet.policies.engine.index;

/**
 * Finds the step that a value falls on. A grid of as many cells as steps says where among the
 * starts to look, so that the usual search reads two cache lines; where many starts share a cell,
 * they are halved.
 */
final class Steps {
  /** Where each step begins, ascending; the first has no lower end. */
  private final double[] starts;

  private final double least;
  private final double cellsPerUnit;

  /** For each cell how many steps start before it; one more at the end. */
  private final int[] before;

  /**
   * Builds the grid.
   *
   * @param starts ascending, the first negative infinity
   */
  Steps(double[] starts) {
    this.starts = starts;
    int cells = starts.length;
    least = starts.length > 1 ? starts[1] : 0;
    double width = starts[starts.length - 1] - least;
    cellsPerUnit = width > 0 && Double.isFinite(cells / width) ? cells / width : 0;
    before = new int[cells + 1];
    before[0] = 1;
    for (int step = 1; step < starts.length; step++) {
      before[cell(starts[step]) + 1]++;
    }
    for (int cell = 0; cell < cells; cell++) {
      before[cell + 1] += before[cell];
    }
  }

  /** Never falls while the value rises, which is all that the search relies on. */
  private int cell(double value) {
    return Math.max(0, Math.min(starts.length - 1, (int) ((value - least) * cellsPerUnit)));
  }

  /** The last step that starts at or below the value, in halvings that never branch on it. */
  int at(double value) {
    int cell = cell(value);
    int from = before[cell] - 1;
    int length = before[cell + 1] - from;
    while (length > 1) {
      int half = length >>> 1;
      from += starts[from + half] <= value ? half : 0;
      length -= half;
    }
    return from;
  }
}
