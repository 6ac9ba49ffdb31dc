package dev.knead.page;

/** The pages that Knead makes. Each can be told from any other file. */
public enum PageKind {
  /** A person's diary. */
  REPORT("report"),
  /** A routine on a drawing of the body. */
  BODY_MAP("body-map");

  private final String id;

  PageKind(String id) {
    this.id = id;
  }

  /** What people call it: "body map". */
  public String words() {
    return id.replace('-', ' ');
  }

  /** A file's name that would do for it. */
  public String file() {
    return "knead-" + id + ".html";
  }

  /**
   * Whether a file is such a page.
   *
   * @param beginning its first thousand characters or so
   */
  public boolean isBegunBy(String beginning) {
    return beginning.contains(mark());
  }

  /** The attributes of the element by which a page tells what it is. */
  String mark() {
    return "name=\"generator\" content=\"Knead " + words() + "\"";
  }

  /** By which the names of its template and its style sheet begin. */
  String id() {
    return id;
  }
}
