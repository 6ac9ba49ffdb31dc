package dev.knead.models;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches a file from a web server into a part file, and goes on with what an earlier attempt has
 * left there. Whether it is the right file, its hash must tell.
 */
final class WebDownload {
  private static final int BLOCK = 1 << 16;

  /** How often a broken connection is taken up again before the person is asked. */
  private static final int ATTEMPTS = 3;

  /** How many redirects are followed: release pages need two, and a circle must end. */
  private static final int REDIRECTS = 5;

  private static final int TEMPORARY_REDIRECT = 307;
  private static final int PERMANENT_REDIRECT = 308;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  private static final Pattern RANGE =
      Pattern.compile("bytes ([0-9]{1,18})-([0-9]{1,18})/([0-9]{1,18}|\\*)");

  /** What may be asked outside of tests: others could read along, and put in another file. */
  static final Predicate<URI> HTTPS =
      address -> "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;

  private final Duration connect;
  private final Duration stall;
  private final Predicate<URI> allowed;

  /**
   * Sets the patience and the trust.
   *
   * @param connect with a host that doesn't answer
   * @param stall with a connection over which nothing comes
   * @param allowed which addresses are asked, be it after a redirect
   */
  WebDownload(Duration connect, Duration stall, Predicate<URI> allowed) {
    this.connect = connect;
    this.stall = stall;
    this.allowed = allowed;
  }

  /**
   * Fetches what the part file lacks.
   *
   * @param size what is known of it
   * @throws SourceException when the address is not allowed, the server can't be reached, has no
   *     such file or one of the wrong size, or the connection keeps breaking; the part file then
   *     holds what has come
   */
  void fetch(URI address, Path part, FileSize size, Progress progress) throws IOException {
    if (!allowed.test(address)) {
      throw new SourceException("%s is not an https address".formatted(address));
    }
    if (size(part) == size.expected()) {
      return;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        transfer(address, part, size, progress);
        return;
      } catch (BrokenOff e) {
        if (attempt == ATTEMPTS) {
          throw new SourceException(e.getMessage(), e);
        }
      }
    }
  }

  /** Worth another attempt. */
  private static final class BrokenOff extends IOException {
    private static final long serialVersionUID = 1L;

    BrokenOff(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private void transfer(URI address, Path part, FileSize size, Progress progress)
      throws IOException {
    long have = size(part);
    if (have > size.most()) {
      Files.delete(part);
      have = 0;
    }
    HttpURLConnection connection = ask(address, have);
    try {
      int status = connection.getResponseCode();
      if (status == RANGE_NOT_SATISFIABLE) {
        Files.deleteIfExists(part);
        throw new BrokenOff("%s has another file than before".formatted(address), null);
      }
      long from = from(address, connection, status, have);
      long offered = connection.getContentLengthLong();
      long total = size.expected();
      if (offered >= 0) {
        total = from + offered;
        size.judge(address, total, offered);
      }
      progress.begin(Progress.Work.FETCH, total);
      try {
        copy(address, connection, part, from, total, size.most(), progress);
      } finally {
        progress.end();
      }
    } finally {
      connection.disconnect();
    }
  }

  /** The answer, at the end of all redirects. */
  private HttpURLConnection ask(URI address, long have) throws IOException {
    URI asked = address;
    for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
      HttpURLConnection connection = open(asked, have);
      switch (status(asked, connection)) {
        case HttpURLConnection.HTTP_MOVED_PERM,
            HttpURLConnection.HTTP_MOVED_TEMP,
            HttpURLConnection.HTTP_SEE_OTHER,
            TEMPORARY_REDIRECT,
            PERMANENT_REDIRECT -> {
          asked = redirected(asked, connection.getHeaderField("Location"));
          connection.disconnect();
        }
        default -> {
          return connection;
        }
      }
    }
    throw new SourceException(
        "%s redirects more than %d times".formatted(address.getHost(), REDIRECTS));
  }

  private HttpURLConnection open(URI address, long have) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout((int) connect.toMillis());
    connection.setReadTimeout((int) stall.toMillis());
    connection.setRequestProperty("User-Agent", "knead");
    // Java's own way looks at the scheme alone.
    connection.setInstanceFollowRedirects(false);
    if (have > 0) {
      connection.setRequestProperty("Range", "bytes=%d-".formatted(have));
    }
    return connection;
  }

  private URI redirected(URI from, String location) throws SourceException {
    try {
      URI to = from.resolve(new URI(String.valueOf(location)));
      if (location != null && allowed.test(to)) {
        return to;
      }
    } catch (URISyntaxException e) {
      // Said below.
    }
    throw new SourceException(
        "%s redirects to %s, which is not an https address"
            .formatted(from.getHost(), Intake.printable(String.valueOf(location))));
  }

  private int status(URI address, HttpURLConnection connection) throws IOException {
    try {
      return connection.getResponseCode();
    } catch (SocketTimeoutException | ConnectException | UnknownHostException e) {
      // Trying these again at once would only make the person wait.
      throw new SourceException(
          "%s can't be reached (%s)".formatted(address.getHost(), reason(e)), e);
    } catch (IOException e) {
      throw new BrokenOff("%s can't be reached (%s)".formatted(address.getHost(), reason(e)), e);
    }
  }

  /** Where in the file the answer begins: where we asked, or at 0 if the server knows no ranges. */
  private static long from(URI address, HttpURLConnection connection, int status, long have)
      throws SourceException {
    if (status == HttpURLConnection.HTTP_OK) {
      return 0;
    }
    if (status != HttpURLConnection.HTTP_PARTIAL) {
      throw new SourceException("%s can't be fetched (HTTP status %d)".formatted(address, status));
    }
    Matcher range = RANGE.matcher(String.valueOf(connection.getHeaderField("Content-Range")));
    if (!range.matches()
        || Long.parseLong(range.group(1)) != have
        || !reachesTheEnd(range.group(2), range.group(3))) {
      throw new SourceException("%s sends another range than asked for".formatted(address));
    }
    return have;
  }

  private static boolean reachesTheEnd(String last, String total) {
    return total.equals("*") || Long.parseLong(last) + 1 == Long.parseLong(total);
  }

  private static void copy(
      URI address,
      HttpURLConnection connection,
      Path part,
      long from,
      long total,
      long most,
      Progress progress)
      throws IOException {
    try (FileChannel out =
            FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        InputStream in = connection.getInputStream()) {
      out.truncate(from).position(from);
      byte[] block = new byte[BLOCK];
      long done = from;
      for (int n = read(address, in, block, done, total);
          n >= 0;
          n = read(address, in, block, done, total)) {
        done += n;
        if (done > most) {
          throw new SourceException("%s sends more than %d bytes".formatted(address, most));
        }
        for (ByteBuffer rest = ByteBuffer.wrap(block, 0, n); rest.hasRemaining(); ) {
          out.write(rest);
        }
        progress.at(done);
      }
      if (done < total) {
        throw brokenOff(address, done, total, "the connection was closed", null);
      }
    }
  }

  /** Reading apart from writing: a full disk is no reason to try again. */
  private static int read(URI address, InputStream in, byte[] block, long done, long total)
      throws BrokenOff {
    try {
      return in.read(block);
    } catch (IOException e) {
      throw brokenOff(address, done, total, reason(e), e);
    }
  }

  private static BrokenOff brokenOff(
      URI address, long done, long total, String reason, Throwable cause) {
    return new BrokenOff(
        "%s broke off after %d%s bytes (%s); what has come is kept"
            .formatted(
                address.getHost(), done, total == Progress.UNKNOWN ? "" : " of " + total, reason),
        cause);
  }

  private static String reason(IOException e) {
    if (e instanceof UnknownHostException) {
      return "unknown host";
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static long size(Path part) throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }
}
