package dev.tamga.lists.readers;

import dev.tamga.lists.TextEncoding;
import dev.tamga.screening.Property;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the legacy CSV of OFAC: the names, and beside them the aliases, the addresses and what the
 * remarks did not have room for. The files have no header line, write {@code -0-} for nothing, and
 * end with the character 0x1A. Which of the two lists it is, is told by {@link OfacList#of}.
 *
 * <p>The file of the names is read twice: first for the names alone, because remarks link entries
 * by name.
 */
final class OfacCsvReader implements ListReader {
  static final Map<String, String> LEFT_OUT =
      Map.of("alias number", "an internal number without meaning outside the file");

  private static final int REMARKS_HAVE_ROOM_FOR = 1000;
  private static final String NOTHING = "-0-";
  private static final String END = "\u001a";

  private static final List<String> NAMES =
      List.of(
          "uid",
          "SDN_Name",
          "SDN_Type",
          "Program",
          "Title",
          "Call_Sign",
          "Vess_type",
          "Tonnage",
          "GRT",
          "Vess_flag",
          "Vess_owner",
          "Remarks");
  private static final List<String> ALIASES =
      List.of("uid", "alias number", "alt_type", "alt_name", "alt_remarks");
  private static final List<String> ADDRESSES =
      List.of(
          "uid",
          "address number",
          "Address",
          "City/State/Province/Postal_Code",
          "Country",
          "Add_remarks");
  private static final List<String> COMMENTS = List.of("uid", "Remarks");

  @Override
  public void read(ListInput input, EntitySink sink) throws IOException {
    Companions companions = companions(input);
    UsScope scope = firstPass(input, sink);
    try (Table table = names(input)) {
      for (TableRow row = next(table, input.name()); row != null; row = next(table, input.name())) {
        entry(row, scope, companions, input.name());
      }
    }
    companions.reportLeftOver(sink);
  }

  /** Finds out which list it is and what its entries are called. */
  private static UsScope firstPass(ListInput input, EntitySink sink) throws IOException {
    Map<String, String> names = new HashMap<>();
    List<List<String>> programmes = new ArrayList<>();
    try (Table table = names(input)) {
      for (TableRow row = next(table, input.name()); row != null; row = next(table, input.name())) {
        String name = get(row, "SDN_Name");
        if (name != null) {
          names.put(uid(row, input.name()), name);
        }
        if (programmes.size() < OfacList.LOOKS_AT) {
          programmes.add(programmes(row));
        }
      }
    }
    if (programmes.isEmpty()) {
      throw new ListReadException(
          input.name() + " holds no entries. Download it again from the publisher.");
    }
    OfacList list = OfacList.of(programmes);
    sink.list(list.header(null));
    UsScope scope = new UsScope(list.dataset(), OfacList.PUBLISHER, sink);
    names.forEach((uid, name) -> scope.nameOf("ofac-" + uid, name));
    return scope;
  }

  private static void entry(TableRow row, UsScope scope, Companions companions, String file)
      throws IOException {
    String uid = uid(row, file);
    String name = get(row, "SDN_Name");
    if (name == null) {
      scope.sink().problem(file + ", line " + row.line(), "the entry " + uid + " has no name");
      return;
    }
    OfacList list =
        scope.dataset().equals(OfacList.SDN.dataset()) ? OfacList.SDN : OfacList.CONSOLIDATED;
    UsEntry entry = new UsEntry(scope, "ofac-" + uid, list.suffix());
    entry.kind(get(row, "SDN_Type"));
    entry.name(Property.NAME, name, "sdn.csv/SDN_Name");
    entry.topic("sanction", "");
    entry.sanction().add(Property.AUTHORITY_ID, uid, "sdn.csv/ent_num");
    programmes(row).forEach(code -> entry.programme(code, "sdn.csv/Program"));
    entry.target().add(Property.POSITION, get(row, "Title"), "sdn.csv/Title");
    vessel(row, entry);
    for (TableRow alias : companions.aliases.remove(uid)) {
      alias(alias, entry, scope);
    }
    for (TableRow address : companions.addresses.remove(uid)) {
      address(address, entry, scope);
    }
    remarks(row, uid, entry, scope, companions);
    row.reportUnread(LEFT_OUT, scope.sink());
    entry.emit();
  }

  private static void vessel(TableRow row, UsEntry entry) {
    entry.target().add(Property.CALL_SIGN, get(row, "Call_Sign"), "sdn.csv/Call_Sign");
    entry.target().add(Property.TYPE, get(row, "Vess_type"), "sdn.csv/Vess_type");
    entry.target().add(Property.TONNAGE, get(row, "Tonnage"), "sdn.csv/Tonnage");
    entry.target().add(Property.GROSS_REGISTERED_TONNAGE, get(row, "GRT"), "sdn.csv/GRT");
    entry.target().add(Property.OWNER_NAME, get(row, "Vess_owner"), "sdn.csv/Vess_owner");
    entry.country(Property.FLAG, get(row, "Vess_flag"), "sdn.csv/Vess_flag");
  }

  private static void remarks(
      TableRow row, String uid, UsEntry entry, UsScope scope, Companions companions) {
    if (get(row, "Remarks") == null) {
      return;
    }
    StringBuilder remarks = new StringBuilder(row.raw("Remarks"));
    List<TableRow> continued = companions.comments.remove(uid);
    for (TableRow more : continued) {
      remarks.append(more.raw("Remarks"));
    }
    boolean breaksOff =
        continued.isEmpty()
            && remarks.length() >= REMARKS_HAVE_ROOM_FOR
            && !remarks.toString().strip().endsWith(".");
    if (!breaksOff) {
      UsRemarks.read(remarks.toString(), entry, "sdn.csv/Remarks");
      return;
    }
    int lastWhole = remarks.lastIndexOf(";") + 1;
    UsRemarks.read(remarks.substring(0, lastWhole), entry, "sdn.csv/Remarks");
    String cutOff = remarks.substring(lastWhole).strip();
    if (!cutOff.isEmpty()) {
      entry.target().add(Property.NOTES, cutOff + "…", "sdn.csv/Remarks", cutOff);
    }
    scope
        .sink()
        .problem(
            entry.target().id(),
            "the remarks break off after "
                + remarks.length()
                + " characters and the file of comments does not continue them");
  }

  private static void alias(TableRow row, UsEntry entry, UsScope scope) {
    row.get("uid");
    String name = get(row, "alt_name");
    String type = get(row, "alt_type");
    if (name == null) {
      return;
    }
    switch (type == null ? "" : type.toLowerCase(Locale.ROOT)) {
      case "fka" -> entry.name(Property.PREVIOUS_NAME, name, "alt.csv/alt_name");
      case "aka", "nka" -> entry.name(Property.ALIAS, name, "alt.csv/alt_name");
      default -> {
        entry.name(Property.ALIAS, name, "alt.csv/alt_name");
        scope.sink().problem(entry.target().id(), "the kind of alias '" + type + "' is not known");
      }
    }
    entry.target().add(Property.NOTES, get(row, "alt_remarks"), "alt.csv/alt_remarks");
    row.reportUnread(LEFT_OUT, scope.sink());
  }

  private static void address(TableRow row, UsEntry entry, UsScope scope) {
    row.get("uid");
    UsAddress address = new UsAddress(entry, scope, "add.csv");
    address.part(Property.STREET, get(row, "Address"), "Address");
    address.part(
        Property.PLACE,
        get(row, "City/State/Province/Postal_Code"),
        "City/State/Province/Postal_Code");
    address.country(get(row, "Country"), "Country");
    address.part(Property.NOTES, get(row, "Add_remarks"), "Add_remarks");
    address.addTo(row.get("address number"));
    row.reportUnread(LEFT_OUT, scope.sink());
  }

  private static List<String> programmes(TableRow row) {
    String codes = get(row, "Program");
    return codes == null ? List.of() : List.of(codes.split("\\]\\s*\\["));
  }

  private static Table names(ListInput input) throws IOException {
    return Table.withColumns(TextEncoding.open(input.open()), input.name(), ',', NAMES);
  }

  private static @Nullable TableRow next(Table table, String file) throws IOException {
    TableRow row = table.next();
    if (row == null) {
      throw new ListReadException(
          file
              + " does not end with the character 0x1A, which OFAC puts behind the last row."
              + " The file is cut off; download it again.");
    }
    if (row.size() == 1 && END.equals(row.raw("uid").strip())) {
      return null;
    }
    table.requireWhole(row);
    return row;
  }

  private static String uid(TableRow row, String file) throws ListReadException {
    String uid = row.get("uid");
    if (uid == null || !uid.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw new ListReadException(
          file
              + ", line "
              + row.line()
              + ": '"
              + uid
              + "' is no entry number. The file is damaged or of another form;"
              + " download it again.");
    }
    return uid;
  }

  private static @Nullable String get(TableRow row, String column) {
    String text = row.get(column);
    return NOTHING.equals(text) ? null : text;
  }

  private static Companions companions(ListInput input) throws IOException {
    Companions companions = new Companions();
    for (ListInput.Companion companion : input.companions()) {
      switch (companion.format()) {
        case OFAC_CSV_ALIASES -> companions.aliases.load(companion, ALIASES);
        case OFAC_CSV_ADDRESSES -> companions.addresses.load(companion, ADDRESSES);
        case OFAC_CSV_COMMENTS -> companions.comments.load(companion, COMMENTS);
        default ->
            throw new IllegalArgumentException(companion.format() + " completes no OFAC list");
      }
    }
    return companions;
  }

  /** The other files of the list. */
  private static final class Companions {
    private final CompanionRows aliases = new CompanionRows("aliases");
    private final CompanionRows addresses = new CompanionRows("addresses");
    private final CompanionRows comments = new CompanionRows("continued remarks");

    void reportLeftOver(EntitySink sink) {
      for (CompanionRows rows : List.of(aliases, addresses, comments)) {
        rows.reportLeftOver(sink);
      }
    }
  }

  /** The rows of another file by the entry that they belong to: a few megabytes at most. */
  private static final class CompanionRows {
    private final String what;
    private final Map<String, List<TableRow>> rows = new HashMap<>();
    private String file = "";

    CompanionRows(String what) {
      this.what = what;
    }

    void load(ListInput.Companion companion, List<String> columns) throws IOException {
      file = String.valueOf(companion.file().getFileName());
      try (Table table =
          Table.withColumns(
              TextEncoding.open(Compressed.open(companion.file())), file, ',', columns)) {
        for (TableRow row = next(table, file); row != null; row = next(table, file)) {
          rows.computeIfAbsent(uid(row, file), _ -> new ArrayList<>(2)).add(row);
        }
      }
    }

    List<TableRow> remove(String uid) {
      List<TableRow> found = rows.remove(uid);
      return found == null ? List.of() : found;
    }

    void reportLeftOver(EntitySink sink) {
      int count = rows.values().stream().mapToInt(List::size).sum();
      if (count > 0) {
        sink.problem(
            file, count + " " + what + " belong to entries that the file of names does not have");
      }
    }
  }
}
