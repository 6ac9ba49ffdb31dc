package dev.knead.page;

import com.samskivert.mustache.Mustache;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the template of a page: one file of HTML that needs nothing but a browser. */
final class PageTemplate {
  private PageTemplate() {}

  /**
   * The page.
   *
   * @param contents what the template is filled with, by name
   * @param scripts the exact texts of the page's script elements; no other script runs in it
   */
  static String filled(PageKind kind, Map<String, Object> contents, String... scripts) {
    Map<String, Object> page = new HashMap<>(contents);
    page.put("mark", kind.mark());
    page.put("policy", ContentPolicy.allowing(scripts));
    page.put("css", PageResource.text("page.css") + PageResource.text(kind.id() + ".css"));
    return Mustache.compiler()
        .emptyStringIsFalse(true)
        .withLoader(name -> new StringReader(PageResource.text(name)))
        .compile(PageResource.text(kind.id() + ".mustache"))
        .execute(page);
  }

  /** Puts a list, and by another name whether there is anything in it. */
  static void putList(Map<String, Object> contents, String name, String whether, List<?> list) {
    contents.put(name, list);
    contents.put(whether, !list.isEmpty());
  }
}
