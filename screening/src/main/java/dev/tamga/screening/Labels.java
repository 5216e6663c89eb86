package dev.tamga.screening;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The texts that entity records repeat: names of properties, datasets and fields, each written once
 * and then referred to by number. There are some hundreds, whatever the number of entities.
 */
final class Labels {
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** Labels with the schemas first, so that their numbers are small. */
  static Labels startingWithSchemas() {
    Labels labels = new Labels();
    for (Schema schema : Schema.values()) {
      labels.number(schema.label());
    }
    return labels;
  }

  int size() {
    return texts.size();
  }

  int number(String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    numbers.put(text, texts.size());
    texts.add(text);
    return texts.size() - 1;
  }

  String text(int number) throws SnapshotException {
    if (number < 0 || number >= texts.size()) {
      throw new SnapshotException("A record refers to label " + number + ", which is not there");
    }
    return texts.get(number);
  }

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String text : texts) {
      bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      bytes.write(0);
    }
    return bytes.toByteArray();
  }

  static Labels fromBytes(MemorySegment section) {
    byte[] bytes = section.toArray(ValueLayout.JAVA_BYTE);
    Labels labels = new Labels();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        labels.texts.add(new String(bytes, start, i - start, StandardCharsets.UTF_8));
        start = i + 1;
      }
    }
    return labels;
  }
}
