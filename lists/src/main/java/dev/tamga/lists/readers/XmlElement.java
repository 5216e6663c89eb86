package dev.tamga.lists.readers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of an XML list as a small tree, which remembers what has been asked of it. Names are
 * local names, without namespace. Whatever holds text and was never asked for is reported by {@link
 * #reportUnread}.
 */
final class XmlElement {
  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>(4);
  private final List<String> unreadAttributes = new ArrayList<>(4);
  private final List<XmlElement> children = new ArrayList<>(4);
  private final StringBuilder text = new StringBuilder();
  private boolean textRead;

  XmlElement(String name) {
    this.name = name;
  }

  void putAttribute(String attribute, String value) {
    attributes.put(attribute, value);
    unreadAttributes.add(attribute);
  }

  void addChild(XmlElement child) {
    children.add(child);
  }

  void addText(String characters) {
    text.append(characters);
  }

  /** The local name of the element. */
  String name() {
    return name;
  }

  /** The value of an attribute, stripped; null when it is absent or blank. */
  @Nullable String attribute(String attribute) {
    unreadAttributes.remove(attribute);
    String value = attributes.get(attribute);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** The element's own text, stripped; null when it has none. */
  @Nullable String text() {
    textRead = true;
    String own = text.toString().strip();
    return own.isEmpty() ? null : own;
  }

  /** The text of the first element at a path such as {@code "LIST_TYPE/VALUE"}, or null. */
  @Nullable String text(String path) {
    XmlElement found = child(path);
    return found == null ? null : found.text();
  }

  /** The texts of all elements at a path; elements without text are passed over. */
  List<String> texts(String path) {
    List<String> found = new ArrayList<>();
    for (XmlElement element : children(path)) {
      String own = element.text();
      if (own != null) {
        found.add(own);
      }
    }
    return found;
  }

  /** The first element at a path, or null. */
  @Nullable XmlElement child(String path) {
    List<XmlElement> found = children(path);
    return found.isEmpty() ? null : found.getFirst();
  }

  /** All elements at a path, in the order of the document. */
  List<XmlElement> children(String path) {
    int slash = path.indexOf('/');
    String first = slash < 0 ? path : path.substring(0, slash);
    List<XmlElement> found = new ArrayList<>(children.size());
    for (XmlElement child : children) {
      if (child.name.equals(first)) {
        if (slash < 0) {
          found.add(child);
        } else {
          found.addAll(child.children(path.substring(slash + 1)));
        }
      }
    }
    return found;
  }

  /** All children, in the order of the document. */
  List<XmlElement> children() {
    return children;
  }

  /**
   * Reports every attribute and text that nobody asked for, as paths below this element such as
   * {@code "ALIAS/NOTE"} and {@code "name@id"}.
   */
  void reportUnread(Map<String, String> meantToBeLeftOut, EntitySink sink) {
    reportUnread(name, meantToBeLeftOut, sink);
  }

  private void reportUnread(String path, Map<String, String> meantToBeLeftOut, EntitySink sink) {
    for (String attribute : unreadAttributes) {
      if (!attributes.getOrDefault(attribute, "").isBlank()) {
        Unread.report(path + "@" + attribute, meantToBeLeftOut, sink);
      }
    }
    if (!textRead && !text.toString().isBlank()) {
      Unread.report(path, meantToBeLeftOut, sink);
    }
    for (XmlElement child : children) {
      child.reportUnread(path + "/" + child.name, meantToBeLeftOut, sink);
    }
  }
}
