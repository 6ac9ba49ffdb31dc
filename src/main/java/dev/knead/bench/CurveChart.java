package dev.knead.bench;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * What is paid for hearing more: recall against false commands an hour, the latter on a logarithmic
 * axis. Points of one name are joined in their order.
 */
public final class CurveChart {
  /** None at all has no place on a logarithmic axis: it is drawn here. */
  private static final double LEAST_PER_HOUR = 0.1;

  private static final int WIDTH = 900;
  private static final int HEIGHT = 560;

  private CurveChart() {}

  /**
   * One way to listen.
   *
   * @param name of the curve it belongs to
   * @param falsePerHour false commands an hour
   * @param recall share of commands heard, 0 to 1
   */
  public record Point(String name, double falsePerHour, double recall) {}

  /**
   * Draws the points into a PNG file, or replaces it.
   *
   * @param points at least one
   */
  public static void write(Path file, String title, List<Point> points) throws IOException {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle("false commands an hour (none: at %s)".formatted(LEAST_PER_HOUR))
            .yAxisTitle("commands heard, per cent")
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setXAxisLogarithmic(true);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(100.0);
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Line);
    Map<String, List<Point>> curves =
        points.stream()
            .collect(Collectors.groupingBy(Point::name, LinkedHashMap::new, Collectors.toList()));
    curves.forEach(
        (name, curve) ->
            chart.addSeries(
                name,
                curve.stream()
                    .map(point -> Math.max(LEAST_PER_HOUR, point.falsePerHour()))
                    .toList(),
                curve.stream().map(point -> 100 * point.recall()).toList()));
    Png.write(file, List.of(chart));
  }
}
