package dev.knead.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * Debian's Chromium without a window, in which a page from disk is looked at. One for all tests of
 * a class.
 */
final class Chromium implements BeforeAllCallback, AfterAllCallback {
  static final Map<String, String> LIGHT = Map.of("prefers-color-scheme", "light");
  static final Map<String, String> DARK = Map.of("prefers-color-scheme", "dark");

  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b(?!s)");
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");
  private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  private ChromeDriver driver;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    assertThat(List.of(PROGRAM, DRIVER))
        .as("a browser is needed here: apt-get install chromium chromium-driver")
        .allMatch(Files::isExecutable);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(PROGRAM.toFile());
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir="
            + Files.createTempDirectory(Path.of("target"), "chromium").toAbsolutePath());
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder().usingDriverExecutable(DRIVER.toFile()).build(),
            options);
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(20));
  }

  /** Opens a page, as wide as that many pixels, with media features such as {@link #DARK}. */
  void open(Path page, int width, Map<String, String> features) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            features.entrySet().stream()
                .map(feature -> Map.of("name", feature.getKey(), "value", feature.getValue()))
                .toList()));
    driver.get(page.toUri().toString());
  }

  /** What a script returns. */
  Object ask(String script) {
    return driver.executeScript("return " + script);
  }

  /** The whole number that a script returns. */
  int number(String script) {
    return ((Number) ask(script)).intValue();
  }

  /** The texts that a script returns. */
  List<String> texts(String script) {
    return ((List<?>) ask(script)).stream().map(String::valueOf).toList();
  }

  /** How many things the page fetched, besides itself. */
  int resources() {
    return number("performance.getEntriesByType('resource').length");
  }

  /** How wide the page is, with all that sticks out, in pixels. */
  int scrollWidth() {
    return number("document.documentElement.scrollWidth");
  }

  /** The colour of the page's ground. */
  Object paper() {
    return ask("getComputedStyle(document.body).backgroundColor");
  }

  /** What was said on the console since the last time. */
  List<String> console() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(entry -> entry.getLevel() + " " + entry.getMessage())
        .toList();
  }

  /**
   * How many sheets of paper the page takes, as its style sheet says.
   *
   * @param pdf where it is printed to
   */
  long sheets(Path pdf) throws IOException {
    byte[] printed = printed();
    Files.write(pdf, printed);
    return SHEET.matcher(new String(printed, StandardCharsets.ISO_8859_1)).results().count();
  }

  private byte[] printed() {
    return Base64.getDecoder()
        .decode(
            (String)
                driver
                    .executeCdpCommand(
                        "Page.printToPDF",
                        Map.of("preferCSSPageSize", true, "printBackground", true))
                    .get("data"));
  }

  /** A picture of the page from its top, in PNG. */
  byte[] picture(int width, int height) {
    return Base64.getDecoder()
        .decode(
            (String)
                driver
                    .executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of(
                            "captureBeyondViewport",
                            true,
                            "clip",
                            Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)))
                    .get("data"));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (driver != null) {
      driver.quit();
    }
  }
}
