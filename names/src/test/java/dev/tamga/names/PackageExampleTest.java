package dev.tamga.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.tamga.names.PartMatch.Relation;
import org.junit.jupiter.api.Test;

/** The example in {@code package-info.java}. */
class PackageExampleTest {
  @Test
  void theExampleGivesWhatItSays() {
    Name query = Name.of("Владимир Путин", NameKind.PERSON);
    Name listed = Name.of("PUTIN, Vladimir Vladimirovich", NameKind.PERSON);
    NameMatch match = NameMatcher.of(query).match(listed);

    assertThat(match.score()).isCloseTo(0.95, within(0.01));
    assertThat(match.parts())
        .extracting(PartMatch::query, PartMatch::relation, PartMatch::candidate)
        .containsExactly(
            tuple("vladimir", Relation.EQUAL, "vladimir"),
            tuple("putin", Relation.EQUAL, "putin"),
            tuple(null, Relation.ONLY_IN_CANDIDATE, "vladimirovich"));
  }
}
