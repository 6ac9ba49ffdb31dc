package dev.knead.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * A YAML document as JSON, and where each part of it stands. Parts are named by JSON pointers (RFC
 * 6901).
 *
 * @param root the whole
 * @param keys where the key of each part stands, for those that have one
 * @param values where each part begins
 * @param scalars the text of each scalar as it is written in the file, quotes and all
 * @param unread parts that were refused already, so that nothing more need be said about them
 */
public record YamlTree(
    JsonNode root,
    Map<String, Place> keys,
    Map<String, Place> values,
    Map<String, String> scalars,
    Set<String> unread) {
  // No copies: a copy takes long where someone has chosen keys with the same hash.
  public YamlTree {
    keys = Collections.unmodifiableMap(keys);
    values = Collections.unmodifiableMap(values);
    scalars = Collections.unmodifiableMap(scalars);
    unread = Collections.unmodifiableSet(unread);
  }

  /** The pointer to a member of the object, or an entry of the array, at {@code parent}. */
  public static String child(String parent, String key) {
    return parent + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  /** The part itself; a missing node where there is none. */
  public JsonNode at(String pointer) {
    return root.at(pointer);
  }

  /** Where the part begins; of a part that is not there, the beginning of the file. */
  public Place valueAt(String pointer) {
    return values.getOrDefault(pointer, Place.BEGINNING);
  }

  /** Where the key stands; of an entry of a list, where the entry begins. */
  public Place keyAt(String pointer) {
    Place key = keys.get(pointer);
    return key != null ? key : valueAt(pointer);
  }

  /**
   * The scalar for a message: what a text says, anything else as it is written; empty where there
   * is no scalar. Shortened, see {@link Excerpt}.
   */
  public String written(String pointer) {
    JsonNode node = at(pointer);
    return Excerpt.of(node.isTextual() ? node.textValue() : scalars.getOrDefault(pointer, ""));
  }

  /** Whether this part, or one that holds it, was refused already. */
  boolean isUnread(String pointer) {
    for (String part = pointer; !part.isEmpty(); part = parent(part)) {
      if (unread.contains(part)) {
        return true;
      }
    }
    return unread.contains("");
  }

  /** The pointer to what holds this part; of the root, the root. */
  public static String parent(String pointer) {
    return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
  }

  /** The name of the key that leads to this part, or the number of the entry. */
  public static String name(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }
}
