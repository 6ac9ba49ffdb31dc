package dev.knead.models;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Fetches a file of known size from a web server into a part file, and goes on with what an earlier
 * attempt has left there. Whether it is the right file, its hash must tell.
 */
final class WebDownload {
  private static final int BLOCK = 1 << 16;

  /** How often a broken connection is taken up again before the person is asked. */
  private static final int ATTEMPTS = 3;

  private static final int RANGE_NOT_SATISFIABLE = 416;

  private final Duration connect;
  private final Duration stall;

  /**
   * Sets the patience.
   *
   * @param connect with a host that doesn't answer
   * @param stall with a connection over which nothing comes
   */
  WebDownload(Duration connect, Duration stall) {
    this.connect = connect;
    this.stall = stall;
  }

  /**
   * Fetches what the part file lacks.
   *
   * @param bytes the file's exact size
   * @throws SourceException when the server can't be reached, has no such file, or the connection
   *     keeps breaking; the part file then holds what has come
   */
  void fetch(URI address, Path part, long bytes, Progress progress) throws IOException {
    for (int attempt = 1; size(part) != bytes; attempt++) {
      try {
        transfer(address, part, bytes, progress);
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

  private void transfer(URI address, Path part, long bytes, Progress progress) throws IOException {
    long have = size(part);
    if (have > bytes) {
      Files.delete(part);
      have = 0;
    }
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout((int) connect.toMillis());
    connection.setReadTimeout((int) stall.toMillis());
    connection.setRequestProperty("User-Agent", "knead");
    if (have > 0) {
      connection.setRequestProperty("Range", "bytes=%d-".formatted(have));
    }
    try {
      int status = status(address, connection);
      if (status == RANGE_NOT_SATISFIABLE) {
        Files.deleteIfExists(part);
        throw new BrokenOff("%s has another file than before".formatted(address), null);
      }
      long from = from(address, connection, status, have);
      long offered = connection.getContentLengthLong();
      if (offered >= 0 && from + offered != bytes) {
        throw new SourceException(
            "%s offers %d bytes instead of %d".formatted(address, from + offered, bytes));
      }
      progress.begin(Progress.Work.FETCH, bytes);
      try {
        copy(address, connection, part, from, bytes, progress);
      } finally {
        progress.end();
      }
    } finally {
      connection.disconnect();
    }
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
    String range = connection.getHeaderField("Content-Range");
    if (range == null || !range.startsWith("bytes %d-".formatted(have))) {
      throw new SourceException("%s sends another range than asked for".formatted(address));
    }
    return have;
  }

  private static void copy(
      URI address,
      HttpURLConnection connection,
      Path part,
      long from,
      long bytes,
      Progress progress)
      throws IOException {
    try (FileChannel out =
            FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        InputStream in = connection.getInputStream()) {
      out.truncate(from).position(from);
      byte[] block = new byte[BLOCK];
      long done = from;
      for (int n = read(address, in, block, done, bytes);
          n >= 0;
          n = read(address, in, block, done, bytes)) {
        done += n;
        if (done > bytes) {
          throw new SourceException("%s sends more than %d bytes".formatted(address, bytes));
        }
        for (ByteBuffer rest = ByteBuffer.wrap(block, 0, n); rest.hasRemaining(); ) {
          out.write(rest);
        }
        progress.at(done);
      }
      if (done < bytes) {
        throw brokenOff(address, done, bytes, "the connection was closed", null);
      }
    }
  }

  /** Reading apart from writing: a full disk is no reason to try again. */
  private static int read(URI address, InputStream in, byte[] block, long done, long bytes)
      throws BrokenOff {
    try {
      return in.read(block);
    } catch (IOException e) {
      throw brokenOff(address, done, bytes, reason(e), e);
    }
  }

  private static BrokenOff brokenOff(
      URI address, long done, long bytes, String reason, Throwable cause) {
    return new BrokenOff(
        "%s broke off after %d of %d bytes (%s); what has come is kept"
            .formatted(address.getHost(), done, bytes, reason),
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
