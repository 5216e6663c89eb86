package dev.tamga.lists.readers;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two lists that the Office of Foreign Assets Control publishes in the same forms. Both number
 * their entries from one sequence, so an entry that is on both has the same id in both.
 */
enum OfacList {
  SDN("ofac_sdn", "OFAC Specially Designated Nationals", "sdn"),
  CONSOLIDATED("ofac_consolidated", "OFAC Consolidated (non-SDN)", "cons");

  static final String PUBLISHER = "Office of Foreign Assets Control";

  /** How many entries at the beginning of a file are looked at to tell which list it is. */
  static final int LOOKS_AT = 100;

  /**
   * Programmes whose entries stand on a list other than the SDN list. UKRAINE-EO13662 is on both:
   * its sectoral part makes up most of the consolidated list and next to nothing of the other.
   */
  private static final List<String> NON_SDN_PROGRAMMES =
      List.of("NS-", "FSE-", "561-", "CMIC-", "CAPTA", "SSI", "UKRAINE-EO13662", "BPI-");

  private final String dataset;
  private final String title;
  private final String suffix;

  OfacList(String dataset, String title, String suffix) {
    this.dataset = dataset;
    this.title = title;
    this.suffix = suffix;
  }

  String dataset() {
    return dataset;
  }

  String title() {
    return title;
  }

  /** What tells the ids of designations on this list from those on the other. */
  String suffix() {
    return suffix;
  }

  /** What the enhanced and the advanced XML call the list. */
  String ownName() {
    return this == SDN ? "SDN List" : "Consolidated List";
  }

  ListHeader header(@Nullable String published) {
    return new ListHeader(dataset, title, PUBLISHER, published);
  }

  /**
   * Which list a file holds that does not name it, from the programmes of its first entries: the
   * consolidated one when more than half of them are of a non-SDN programme. Both lists begin with
   * their oldest entries: the SDN list with CUBA, where one in a hundred is of such a programme,
   * the consolidated one with NS-PLC, where all of them are.
   */
  static OfacList of(Collection<List<String>> programmesOfFirstEntries) {
    long nonSdn =
        programmesOfFirstEntries.stream()
            .filter(codes -> codes.stream().anyMatch(OfacList::isNonSdn))
            .count();
    return nonSdn * 2 > programmesOfFirstEntries.size() ? CONSOLIDATED : SDN;
  }

  private static boolean isNonSdn(String programme) {
    return NON_SDN_PROGRAMMES.stream().anyMatch(programme::startsWith);
  }
}
