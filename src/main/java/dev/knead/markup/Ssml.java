package dev.knead.markup;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the subset of <a href="https://www.w3.org/TR/speech-synthesis11/">SSML 1.1</a>: {@code
 * break}, {@code prosody}, {@code emphasis}, {@code sub} and {@code phoneme}, without a {@code
 * speak} around them. A text that has no {@code <} is plain, and an ampersand in it an ampersand.
 */
public final class Ssml {
  private static final String BEFORE = "<speak>";
  private static final String AFTER = "</speak>";

  /** Deeper than anybody writes; a hostile file must not take the stack. */
  private static final int DEEPEST = 8;

  private static final XMLInputFactory XML = factory();

  private final String text;
  private final XMLStreamReader xml;
  private final List<Part> parts = new ArrayList<>();
  private final Deque<Scope> scopes = new ArrayDeque<>();

  /** An element that is open: how its words are spoken, and what is spoken in their place. */
  private record Scope(
      String element, Prosody prosody, Optional<String> alias, Optional<String> phones) {}

  private Ssml(String text) throws MarkupException {
    this.text = text;
    try {
      xml = XML.createXMLStreamReader(new StringReader(BEFORE + text + AFTER));
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    // No text may name a file, an address or a bomb of entities.
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /**
   * Reads a text.
   *
   * @throws MarkupException when a tag is unknown, unclosed, or says something that can't be
   */
  public static MarkedText parse(String text) throws MarkupException {
    return text.indexOf('<') < 0 ? MarkedText.plain(text) : new Ssml(text).read();
  }

  /** Reads a text that has been checked before: one of a routine that was read, or a prompt. */
  public static MarkedText checked(String text) {
    try {
      return parse(text);
    } catch (MarkupException e) {
      throw new IllegalArgumentException(e.getMessage() + ": " + text, e);
    }
  }

  private MarkedText read() throws MarkupException {
    try {
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> begin();
          case XMLStreamConstants.END_ELEMENT -> scopes.pop();
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              words(xml.getText());
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw mistake("&" + xml.getLocalName() + "; is unknown: write the character itself");
          case XMLStreamConstants.DTD, XMLStreamConstants.PROCESSING_INSTRUCTION ->
              throw mistake("only tags for the voice belong here");
          default -> {}
        }
      }
      return MarkedText.tidied(parts);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private void begin() throws MarkupException {
    String element = xml.getLocalName();
    if (scopes.isEmpty()) {
      scopes.push(new Scope("speak", Prosody.USUAL, Optional.empty(), Optional.empty()));
      return;
    }
    Scope outer = scopes.peek();
    if (scopes.size() > DEEPEST) {
      throw mistake("tags are nested too deeply");
    }
    if (!List.of("speak", "prosody", "emphasis").contains(outer.element())) {
      throw mistake("no tag belongs within <" + outer.element() + ">");
    }
    SsmlTag tag = SsmlTag.of(xml, this::offset);
    tag.pause().ifPresent(length -> parts.add(new Part.Break(length)));
    scopes.push(new Scope(element, outer.prosody().and(tag.prosody()), tag.alias(), tag.phones()));
  }

  private void words(String words) throws MarkupException {
    Scope scope = scopes.peek();
    if (scope.element().equals("break")) {
      if (!words.isBlank()) {
        throw mistake("a <break/> holds no words: close it with />");
      }
      return;
    }
    parts.add(new Part.Words(words, scope.alias().orElse(words), scope.phones(), scope.prosody()));
  }

  private int offset() {
    return offset(xml.getLocation().getCharacterOffset());
  }

  private int offset(int ofDocument) {
    return Math.max(0, Math.min(text.length(), ofDocument - BEFORE.length()));
  }

  private MarkupException mistake(String message) {
    return new MarkupException(message, offset());
  }

  private MarkupException broken(XMLStreamException e) {
    int at = e.getLocation() == null ? 0 : offset(e.getLocation().getCharacterOffset());
    return new MarkupException(
        "the tags are not well formed: close each one, and write < in words as &lt; and & as &amp;",
        at);
  }
}
