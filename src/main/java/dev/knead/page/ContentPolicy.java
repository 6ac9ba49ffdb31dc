package dev.knead.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * The Content-Security-Policy of a page that needs nothing from anywhere: no network, and no script
 * but those that it was made with.
 */
final class ContentPolicy {
  private ContentPolicy() {}

  /**
   * The policy.
   *
   * @param scripts the exact texts of the page's script elements; may be none
   */
  static String allowing(String... scripts) {
    String allowed =
        scripts.length == 0
            ? "'none'"
            : Arrays.stream(scripts).map(ContentPolicy::hash).collect(Collectors.joining(" "));
    return "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
        + " script-src "
        + allowed;
  }

  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
