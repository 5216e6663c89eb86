package dev.tamga.lists.readers;

import dev.tamga.screening.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads the JSON of the US consolidated screening list, one object of its {@code results} after the
 * other. The objects have the fields of the CSV; addresses and identifiers are objects.
 */
final class CslJsonReader implements ListReader {
  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    CslEntries.read(() -> new Objects(input), input.name(), sink);
  }

  private static final class Objects implements CslEntries.Records {
    private final JsonParser parser;
    private final String file;
    private int count;

    Objects(ListInput input) throws IOException {
      file = input.name();
      InputStream in = input.open();
      try {
        parser = Json.parser(in);
        toResults();
      } catch (JacksonException e) {
        in.close();
        throw malformed(e);
      } catch (ListReadException e) {
        in.close();
        throw e;
      }
    }

    /** Goes to the start of the array: the document itself, or what its object calls results. */
    private void toResults() throws ListReadException {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_ARRAY) {
        return;
      }
      while (token == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean results = parser.currentName().equals("results");
        if (parser.nextToken() == JsonToken.START_ARRAY && results) {
          return;
        }
        parser.skipChildren();
      }
      throw new ListReadException(
          file + " has no array 'results'. It is not the screening list; download it again.");
    }

    @Override
    public @Nullable CslRecord next() throws IOException {
      try {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
          toEnd();
          return null;
        }
        count++;
        if (token != JsonToken.START_OBJECT) {
          throw new ListReadException(
              file + ", result " + count + ": an object was expected, not " + token + ".");
        }
        return record(Json.object(parser), file + ", result " + count);
      } catch (JacksonException e) {
        throw malformed(e);
      }
    }

    /** Reads to the end of the document, so that one that breaks off is noticed. */
    private void toEnd() {
      while (parser.nextToken() != null) {
        parser.skipChildren();
      }
    }

    private ListReadException malformed(JacksonException e) {
      int line = e.getLocation() == null ? -1 : e.getLocation().getLineNr();
      return new ListReadException(
          file
              + ", line "
              + line
              + ": the JSON breaks off or is malformed ("
              + e.getOriginalMessage()
              + "). Download the file again; nothing was taken from it.",
          e);
    }

    @Override
    public void close() {
      parser.close();
    }
  }

  private static CslRecord record(Map<String, @Nullable Object> object, String where) {
    CslRecord record = new CslRecord(where);
    object.forEach((field, value) -> {
      switch (field) {
        case "addresses" -> objects(value).forEach(address -> address(record, address));
        case "ids" -> objects(value).forEach(id -> id(record, id));
        default -> {
          if (value instanceof List<?> values) {
            values.forEach(one -> record.put(field, text(one)));
          } else {
            record.put(field, text(value));
          }
        }
      }
    });
    return record;
  }

  private static List<Map<?, ?>> objects(@Nullable Object value) {
    if (!(value instanceof List<?> values)) {
      return List.of();
    }
    return values.stream()
        .<Map<?, ?>>mapMulti((one, into) -> {
          if (one instanceof Map<?, ?> object) {
            into.accept(object);
          }
        })
        .toList();
  }

  private static void address(CslRecord record, Map<?, ?> address) {
    record.addresses.add(
        new CslRecord.Address(
            text(address.get("address")),
            text(address.get("city")),
            text(address.get("state")),
            text(address.get("postal_code")),
            text(address.get("country"))));
    others(record, "addresses/", address, ADDRESS_FIELDS);
  }

  private static void id(CslRecord record, Map<?, ?> id) {
    String type = text(id.get("type"));
    String number = text(id.get("number"));
    others(record, "ids/", id, ID_FIELDS);
    if (type == null || number == null) {
      if (type != null || number != null) {
        record.notes.add(type == null ? String.valueOf(number) : type);
      }
      return;
    }
    record.ids.add(
        new CslRecord.Id(
            type,
            new OfacNumber(
                number,
                text(id.get("country")),
                null,
                text(id.get("issue_date")),
                text(id.get("expiration_date"))),
            null));
  }

  private static final List<String> ADDRESS_FIELDS =
      List.of("address", "city", "state", "postal_code", "country");
  private static final List<String> ID_FIELDS =
      List.of("type", "number", "country", "issue_date", "expiration_date");

  /** Puts what has no place above among the fields, where it is reported as not known. */
  private static void others(CslRecord record, String path, Map<?, ?> object, List<String> known) {
    object.forEach((field, value) -> {
      if (!known.contains(String.valueOf(field))) {
        record.put(path + field, text(value));
      }
    });
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    String text = String.valueOf(value).strip();
    return text.isEmpty() ? null : text;
  }
}
