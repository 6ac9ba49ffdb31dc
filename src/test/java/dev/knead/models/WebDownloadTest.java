package dev.knead.models;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebDownloadTest {
  private static final byte[] FILE = "What the server has, all of it.".getBytes(UTF_8);
  private static final FileSize EXACTLY = new FileSize.Exactly(FILE.length);
  private static final FileSize AT_MOST = new FileSize.AtMost(1000, Room.CHECKED);
  private static final String PLAIN = "/unencrypted";
  private static final int HALF = FILE.length / 2;

  @TempDir Path folder;
  private final Deque<HttpHandler> answers = new ArrayDeque<>();
  private final List<String> ranges = Collections.synchronizedList(new ArrayList<>());
  private final Heard heard = new Heard();
  private HttpServer server;
  private URI address;
  private Path part;

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    address = URI.create("http://127.0.0.1:%d/model.zip".formatted(server.getAddress().getPort()));
    part = folder.resolve(".m.part");
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void fetchesAFile() throws IOException {
    answers.add(WebDownloadTest::whole);
    fetch();
    assertThat(part).hasBinaryContent(FILE);
    assertThat(heard.lines()).containsExactly("begin FETCH " + FILE.length, "end");
    assertThat(heard.done()).isEqualTo(FILE.length);
  }

  @Test
  void goesOnByItselfWhereTheConnectionBroke() throws IOException {
    answers.add(WebDownloadTest::brokenOff);
    answers.add(WebDownloadTest::rest);
    fetch();
    assertThat(part).hasBinaryContent(FILE);
    assertThat(ranges).containsExactly("null", "bytes=%d-".formatted(HALF));
  }

  @Test
  void keepsWhatHasComeWhenTheConnectionKeepsBreaking() throws IOException {
    for (int i = 0; i < 3; i++) {
      answers.add(WebDownloadTest::brokenOff);
    }
    assertThatThrownBy(this::fetch)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(
            "127.0.0.1 broke off after %d of %d bytes".formatted(HALF, FILE.length));
    assertThat(part).hasBinaryContent(Arrays.copyOf(FILE, HALF));

    answers.add(WebDownloadTest::rest);
    fetch();
    assertThat(part).hasBinaryContent(FILE);
  }

  @Test
  void startsAnewWithAServerThatKnowsNoRanges() throws IOException {
    Files.writeString(part, "older, other content");
    answers.add(WebDownloadTest::whole);
    fetch();
    assertThat(ranges).containsExactly("bytes=20-");
    assertThat(part).hasBinaryContent(FILE);
  }

  @Test
  void startsAnewWhenTheServerHasNoSuchRange() throws IOException {
    Files.writeString(part, "older");
    answers.add(exchange -> exchange.sendResponseHeaders(416, -1));
    answers.add(WebDownloadTest::whole);
    fetch();
    assertThat(part).hasBinaryContent(FILE);
  }

  @Test
  void startsAnewWhenThePartIsTooBig() throws IOException {
    Files.write(part, new byte[FILE.length + 1]);
    answers.add(WebDownloadTest::whole);
    fetch();
    assertThat(ranges).containsExactly("null");
    assertThat(part).hasBinaryContent(FILE);
  }

  @Test
  void asksForNothingWhenAllIsThere() throws IOException {
    Files.write(part, FILE);
    fetch();
    assertThat(ranges).isEmpty();
  }

  @Test
  void refusesAnotherRangeThanAskedFor() throws IOException {
    Files.writeString(part, "four");
    answers.add(WebDownloadTest::rest);
    assertThatThrownBy(this::fetch).hasMessageContaining("sends another range than asked for");
    assertThat(part).hasContent("four");
  }

  @Test
  void refusesAFileOfAnotherSizeBeforeFetchingIt() {
    answers.add(exchange -> send(exchange, 200, "<html>Sign in</html>".getBytes(UTF_8)));
    assertThatThrownBy(this::fetch)
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("offers 20 bytes instead of " + FILE.length);
    assertThat(part).doesNotExist();
  }

  @Test
  void stopsAServerThatSendsMoreThanItShould() {
    answers.add(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[FILE.length + 1]);
        });
    assertThatThrownBy(this::fetch)
        .hasMessageContaining("sends more than %d bytes".formatted(FILE.length));
  }

  @Test
  void fetchesAFileOfUnknownSize() throws IOException {
    answers.add(WebDownloadTest::whole);
    fetch(AT_MOST);
    assertThat(part).hasBinaryContent(FILE);
    assertThat(heard.lines()).containsExactly("begin FETCH " + FILE.length, "end");
  }

  @Test
  void fetchesAFileWhoseSizeNotEvenTheServerTells() throws IOException {
    answers.add(WebDownloadTest::untold);
    fetch(AT_MOST);
    assertThat(part).hasBinaryContent(FILE);
    assertThat(heard.lines()).containsExactly("begin FETCH -1", "end");
  }

  @Test
  void goesOnWithAFileOfUnknownSize() throws IOException {
    answers.add(WebDownloadTest::brokenOff);
    answers.add(WebDownloadTest::rest);
    fetch(AT_MOST);
    assertThat(part).hasBinaryContent(FILE);
    assertThat(ranges).containsExactly("null", "bytes=%d-".formatted(HALF));
  }

  @Test
  void refusesARangeThatEndsTooEarly() throws IOException {
    Files.write(part, Arrays.copyOf(FILE, HALF));
    answers.add(
        exchange -> {
          exchange
              .getResponseHeaders()
              .set("Content-Range", "bytes %d-%d/%d".formatted(HALF, HALF, FILE.length));
          send(exchange, 206, new byte[1]);
        });
    assertThatThrownBy(() -> fetch(AT_MOST))
        .hasMessageContaining("sends another range than asked for");
  }

  @Test
  void refusesAFileOverTheLimitBeforeFetchingIt() {
    answers.add(WebDownloadTest::whole);
    assertThatThrownBy(() -> fetch(new FileSize.AtMost(FILE.length - 1, Room.CHECKED)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining(
            "offers %d bytes; at most %d are taken".formatted(FILE.length, FILE.length - 1));
    assertThat(part).doesNotExist();
  }

  @Test
  void stopsAServerThatSaysNothingOfTheSizeAtTheLimit() {
    answers.add(WebDownloadTest::untold);
    assertThatThrownBy(() -> fetch(new FileSize.AtMost(FILE.length - 1, Room.CHECKED)))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("sends more than %d bytes".formatted(FILE.length - 1));
  }

  @Test
  void asksForRoomAsSoonAsTheServerTellsTheSize() {
    answers.add(WebDownloadTest::whole);
    Room none =
        bytes -> {
          throw new InstallException("%d bytes are too many".formatted(bytes));
        };
    assertThatThrownBy(() -> fetch(new FileSize.AtMost(1000, none)))
        .hasMessage("%d bytes are too many".formatted(FILE.length));
    assertThat(part).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void followsRedirects(int status) throws IOException {
    answers.add(exchange -> redirect(exchange, status, "/elsewhere/model.zip"));
    answers.add(exchange -> redirect(exchange, status, address.toString()));
    answers.add(WebDownloadTest::whole);
    fetch();
    assertThat(part).hasBinaryContent(FILE);
  }

  @Test
  void asksForTheRestAfterARedirectToo() throws IOException {
    Files.write(part, Arrays.copyOf(FILE, HALF));
    answers.add(exchange -> redirect(exchange, 302, "/elsewhere"));
    answers.add(WebDownloadTest::rest);
    fetch();
    assertThat(part).hasBinaryContent(FILE);
    assertThat(ranges).containsExactly("bytes=%d-".formatted(HALF), "bytes=%d-".formatted(HALF));
  }

  @ParameterizedTest
  @ValueSource(strings = {PLAIN, "ftp://127.0.0.1/m", "file:///etc/passwd", "a b", "mailto:x"})
  void neverFollowsARedirectToAnUnencryptedAddress(String location) {
    answers.add(exchange -> redirect(exchange, 302, location));
    assertThatThrownBy(this::fetch)
        .isInstanceOf(SourceException.class)
        .hasMessage("127.0.0.1 redirects to %s, which is not an https address".formatted(location));
    assertThat(ranges).hasSize(1);
    assertThat(part).doesNotExist();
  }

  @Test
  void stopsGoingInCircles() {
    for (int i = 0; i < 10; i++) {
      answers.add(exchange -> redirect(exchange, 302, "/model.zip"));
    }
    assertThatThrownBy(this::fetch).hasMessageContaining("redirects more than 5 times");
  }

  @Test
  void asksNoUnencryptedAddressAtAll() {
    WebDownload real =
        new WebDownload(Duration.ofSeconds(5), Duration.ofSeconds(5), WebDownload.HTTPS);
    assertThatThrownBy(() -> real.fetch(address, part, AT_MOST, heard))
        .isInstanceOf(SourceException.class)
        .hasMessage("%s is not an https address".formatted(address));
    assertThat(ranges).isEmpty();
    assertThat(
            Stream.of("https://a.org/x", "HTTPS://a.org/x", "http://a.org", "https:x", "file:///x")
                .map(URI::create)
                .map(WebDownload.HTTPS::test))
        .containsExactly(true, true, false, false, false);
  }

  @Test
  void tellsOfAFileThatIsGone() {
    answers.add(exchange -> exchange.sendResponseHeaders(404, -1));
    assertThatThrownBy(this::fetch)
        .isInstanceOf(SourceException.class)
        .hasMessage("%s can't be fetched (HTTP status 404)".formatted(address));
  }

  @Test
  void tellsOfAHostThatRefuses() {
    server.stop(0);
    assertThatThrownBy(this::fetch)
        .isInstanceOf(SourceException.class)
        .hasMessageStartingWith("127.0.0.1 can't be reached (Connection refused");
  }

  @Test
  void tellsOfAServerThatSaysNothing() {
    CountDownLatch over = new CountDownLatch(1);
    answers.add(
        exchange -> {
          try {
            over.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    WebDownload impatient =
        new WebDownload(Duration.ofSeconds(5), Duration.ofMillis(50), uri -> true);
    assertThatThrownBy(() -> impatient.fetch(address, part, EXACTLY, heard))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("can't be reached (Read timed out)");
    over.countDown();
  }

  private void fetch() throws IOException {
    fetch(EXACTLY);
  }

  private void fetch(FileSize size) throws IOException {
    new WebDownload(Duration.ofSeconds(5), Duration.ofSeconds(5), this::encrypted)
        .fetch(address, part, size, heard);
  }

  /** Stands in for https, which the server of these tests doesn't speak. */
  private boolean encrypted(URI asked) {
    return asked.getScheme().equals("http") && !asked.getPath().equals(PLAIN);
  }

  private void answer(HttpExchange exchange) throws IOException {
    ranges.add(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
    try (exchange) {
      answers.remove().handle(exchange);
    }
  }

  private static void whole(HttpExchange exchange) throws IOException {
    send(exchange, 200, FILE);
  }

  private static void untold(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write(FILE);
  }

  private static void redirect(HttpExchange exchange, int status, String location)
      throws IOException {
    exchange.getResponseHeaders().set("Location", location);
    exchange.sendResponseHeaders(status, -1);
  }

  private static void rest(HttpExchange exchange) throws IOException {
    exchange
        .getResponseHeaders()
        .set("Content-Range", "bytes %d-%d/%d".formatted(HALF, FILE.length - 1, FILE.length));
    send(exchange, 206, Arrays.copyOfRange(FILE, HALF, FILE.length));
  }

  private static void brokenOff(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, FILE.length);
    OutputStream out = exchange.getResponseBody();
    out.write(FILE, 0, HALF);
    out.flush();
  }

  private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
