package dev.tamga.lists.readers;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Streams an XML list record by record. Document type definitions are refused, so entities can
 * neither expand nor reach outside; depth and size of a record are limited.
 */
final class XmlRecords implements AutoCloseable {
  static final int MOST_CHARACTERS_PER_RECORD = 16 << 20;
  static final int DEEPEST = 64;

  private final XMLStreamReader reader;
  private final Set<String> recordNames;
  private final String fileName;
  private final XmlElement root;

  /** Opens a document and reads its root element's name and attributes. */
  XmlRecords(InputStream in, String fileName, Set<String> recordNames) throws ListReadException {
    this.fileName = fileName;
    this.recordNames = recordNames;
    try {
      reader = open(in);
      while (step() != XMLStreamConstants.START_ELEMENT) {
        if (reader.getEventType() == XMLStreamConstants.DTD) {
          throw new ListReadException(
              fileName
                  + " declares a document type (DTD). No official list does; the file is refused."
                  + " Download it again from the publisher.");
        }
      }
      root = start();
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** The root element, without its children. */
  XmlElement root() {
    return root;
  }

  /**
   * The next outermost element with one of the record names, whole; null at the end of the
   * document.
   */
  @Nullable XmlElement next() throws ListReadException {
    try {
      while (reader.hasNext()) {
        if (step() == XMLStreamConstants.START_ELEMENT
            && recordNames.contains(reader.getLocalName())) {
          return record();
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }

  private XmlElement record() throws XMLStreamException, ListReadException {
    int line = reader.getLocation().getLineNumber();
    long characters = 0;
    Deque<XmlElement> open = new ArrayDeque<>();
    XmlElement record = start();
    open.push(record);
    while (!open.isEmpty()) {
      switch (step()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement child = start();
          open.element().addChild(child);
          open.push(child);
          characters += child.name().length();
          if (open.size() > DEEPEST) {
            throw new ListReadException(
                at(line) + "elements are nested deeper than " + DEEPEST + "; the file is refused.");
          }
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          String text = reader.getText();
          characters += text.length();
          open.element().addText(text);
        }
        default -> {}
      }
      if (characters > MOST_CHARACTERS_PER_RECORD) {
        throw new ListReadException(
            at(line)
                + "one <"
                + record.name()
                + "> holds more than "
                + (MOST_CHARACTERS_PER_RECORD >> 20)
                + " million characters; the file is refused.");
      }
    }
    return record;
  }

  private static XMLStreamReader open(InputStream in) throws XMLStreamException {
    try {
      return factory().createXMLStreamReader(in);
    } catch (RuntimeException e) {
      throw new XMLStreamException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The parser of the JDK answers some malformed documents with exceptions that are its own. */
  private int step() throws XMLStreamException {
    try {
      return reader.next();
    } catch (RuntimeException e) {
      throw new XMLStreamException(String.valueOf(e.getMessage()), reader.getLocation(), e);
    }
  }

  private XmlElement start() {
    XmlElement element = new XmlElement(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String namespace = reader.getAttributeNamespace(i);
      if (namespace == null || !namespace.endsWith("XMLSchema-instance")) {
        element.putAttribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
      }
    }
    return element;
  }

  private String at(int line) {
    return fileName + ", line " + line + ": ";
  }

  private ListReadException malformed(XMLStreamException e) {
    String reason = String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
    int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
    return new ListReadException(
        at(line)
            + "the XML breaks off or is malformed ("
            + reason
            + "). Download the file again; nothing was taken from it.",
        e);
  }

  @Override
  public void close() throws ListReadException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
  }
}
