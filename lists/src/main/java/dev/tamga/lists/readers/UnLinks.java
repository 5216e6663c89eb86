package dev.tamga.lists.readers;

import dev.tamga.screening.Entity;
import dev.tamga.screening.Property;
import dev.tamga.screening.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links between entries of the United Nations' list, from the reference numbers in their comments
 * such as {@code Brother of Monir Chouka (QDi.300)}. Only kinship that stands directly before the
 * name is taken as said; of every other mention it is certain only that the two are linked.
 *
 * <p>An entry can name one that comes later, so mentions wait for the end of the list: some
 * hundreds of short records.
 */
final class UnLinks {
  private static final Pattern REFERENCE = Pattern.compile("\\(?\\b([A-Z]{2}[ie]\\.\\d{3})\\b");
  private static final Pattern KINSHIP =
      Pattern.compile(
          "(?:^|[\\s.;,])((?:half-)?(?:brother|sister|father|mother|son|daughter|cousin|uncle"
              + "|nephew|wife|husband|spouse)(?:-in-law)?) (?:of|to) ([^.;()]*)$",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, Entry> byReference = new HashMap<>();
  private final List<Mention> mentions = new ArrayList<>();

  private record Entry(String id, boolean person) {}

  private record Mention(Entry from, String reference, @Nullable String kinship, String sentence) {}

  /** Keeps an entry's reference and the references in its comments. */
  void note(
      Dossier dossier, boolean person, @Nullable String reference, @Nullable String comments) {
    Entry entry = new Entry(dossier.id(), person);
    if (reference != null) {
      byReference.put(reference, entry);
    }
    if (comments == null) {
      return;
    }
    String line = NameTexts.oneLine(comments);
    Set<String> seen = new HashSet<>();
    Matcher matcher = REFERENCE.matcher(line);
    while (matcher.find()) {
      String mentioned = matcher.group(1);
      if (!mentioned.equals(reference) && seen.add(mentioned)) {
        Matcher kinship = KINSHIP.matcher(line.substring(0, matcher.start()).strip());
        mentions.add(
            new Mention(
                entry,
                mentioned,
                kinship.find() ? kinship.group(1).toLowerCase(Locale.ROOT) : null,
                sentence(line, matcher.start(), matcher.end())));
      }
    }
  }

  private static String sentence(String text, int from, int to) {
    int start = Math.max(text.lastIndexOf(". ", from) + 1, 0);
    int end = text.indexOf(". ", to);
    return text.substring(start, end < 0 ? text.length() : end + 1).strip();
  }

  /** Hands the links to the sink; what was mentioned and is no longer listed has none. */
  void send(Reading reading) throws IOException {
    for (Mention mention : mentions) {
      Entry other = byReference.get(mention.reference());
      if (other != null) {
        reading.sink().entity(link(mention, other, reading.dataset()));
      }
    }
  }

  private static Entity link(Mention mention, Entry other, String dataset) {
    boolean family = mention.kinship() != null && mention.from().person() && other.person();
    String id = mention.from().id() + "-link-" + other.id();
    String field = (mention.from().person() ? "INDIVIDUAL" : "ENTITY") + "/COMMENTS1";
    Entity.Builder link =
        Entity.builder(id, family ? Schema.FAMILY : Schema.UNKNOWN_LINK, dataset)
            .add(Property.SUMMARY, mention.sentence(), field);
    if (family) {
      // In the model the relationship says what the relative is to the person.
      return link.add(Property.PERSON, other.id(), field, mention.reference())
          .add(Property.RELATIVE, mention.from().id(), "")
          .add(Property.RELATIONSHIP, mention.kinship(), field)
          .build();
    }
    return link.add(Property.SUBJECT, mention.from().id(), "")
        .add(Property.OBJECT, other.id(), field, mention.reference())
        .add(Property.ROLE, "named in comments", field)
        .build();
  }
}
