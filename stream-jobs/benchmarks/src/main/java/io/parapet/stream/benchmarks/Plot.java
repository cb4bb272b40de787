package io.parapet.stream.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Latency by percentile: the further right, the rarer. */
final class Plot {
  private static final int TICKS_PER_HALF = 3;

  private Plot() {}

  /** Writes an SVG file. */
  static void write(Map<String, Latency.Found> latencies, Path file) throws IOException {
    System.setProperty("java.awt.headless", "true");
    XYChart chart =
        new XYChartBuilder()
            .width(800)
            .height(500)
            .title("From event to verdict")
            .xAxisTitle("one in so many is slower")
            .yAxisTitle("ms")
            .build();
    chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true);
    latencies.forEach((job, found) -> add(chart, job, found.micros()));
    if (file.getParent() != null) {
      Files.createDirectories(file.getParent());
    }
    VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString(), VectorGraphicsFormat.SVG);
  }

  private static void add(XYChart chart, String job, Histogram micros) {
    List<Double> oneIn = new ArrayList<>();
    List<Double> millis = new ArrayList<>();
    for (HistogramIterationValue at : micros.percentiles(TICKS_PER_HALF)) {
      double above = 100 - at.getPercentileLevelIteratedTo();
      if (above > 0) {
        oneIn.add(100 / above);
        millis.add(Math.max(1, at.getValueIteratedTo()) / 1000.0);
      }
    }
    chart.addSeries(job, oneIn, millis).setMarker(SeriesMarkers.NONE);
  }
}
