package dev.knead.bench;

import dev.knead.bench.Condition.Kind;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The figures as a picture: how much is heard under each condition, and how many words are known
 * how soon. Needs no screen.
 */
public final class FiguresPicture {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;

  /** So that the names of a dozen conditions do not cover each other. */
  private static final int LABEL_DEGREES = 45;

  private FiguresPicture() {}

  /** Draws them into a PNG file, or replaces it. */
  public static void write(Path file, List<Figures> figures) throws IOException {
    List<Figures> words =
        figures.stream().filter(one -> one.condition().kind() == Kind.WORDS).toList();
    if (words.isEmpty()) {
      throw new IOException("There is nothing to draw: no words were listened to.");
    }
    List<Chart<?, ?>> charts = new ArrayList<>();
    charts.add(recall(words));
    if (words.stream().anyMatch(one -> !one.latencies().isEmpty())) {
      charts.add(latency(words));
    }
    Png.write(file, charts);
  }

  private static CategoryChart recall(List<Figures> words) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Commands heard, per cent")
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(100.0);
    chart.getStyler().setXAxisLabelRotation(LABEL_DEGREES);
    List<String> conditions = words.stream().map(one -> one.condition().name()).distinct().toList();
    byContender(words)
        .forEach(
            (contender, figures) ->
                chart.addSeries(
                    contender,
                    conditions,
                    figures.stream().map(one -> 100 * one.recall().share()).toList()));
    return chart;
  }

  private static XYChart latency(List<Figures> words) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title("Known how long after the word's true end, of the words heard")
            .xAxisTitle("ms")
            .yAxisTitle("per cent")
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(100.0);
    chart.getStyler().setDefaultSeriesRenderStyle(XYSeriesRenderStyle.Step);
    byContender(words)
        .forEach(
            (contender, figures) -> {
              List<Long> late =
                  figures.stream()
                      .flatMap(one -> one.latencies().sorted().stream())
                      .sorted()
                      .toList();
              if (!late.isEmpty()) {
                chart
                    .addSeries(
                        contender,
                        late,
                        IntStream.rangeClosed(1, late.size())
                            .mapToObj(i -> 100.0 * i / late.size())
                            .toList())
                    .setMarker(SeriesMarkers.NONE);
              }
            });
    return chart;
  }

  private static Map<String, List<Figures>> byContender(Collection<Figures> figures) {
    Map<String, List<Figures>> all = new LinkedHashMap<>();
    figures.forEach(one -> all.computeIfAbsent(one.contender(), key -> new ArrayList<>()).add(one));
    return all;
  }
}
