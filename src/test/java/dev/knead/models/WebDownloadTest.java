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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebDownloadTest {
  private static final byte[] FILE = "What the server has, all of it.".getBytes(UTF_8);
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
    WebDownload impatient = new WebDownload(Duration.ofSeconds(5), Duration.ofMillis(50));
    assertThatThrownBy(() -> impatient.fetch(address, part, FILE.length, heard))
        .isInstanceOf(SourceException.class)
        .hasMessageContaining("can't be reached (Read timed out)");
    over.countDown();
  }

  private void fetch() throws IOException {
    new WebDownload(Duration.ofSeconds(5), Duration.ofSeconds(5))
        .fetch(address, part, FILE.length, heard);
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
