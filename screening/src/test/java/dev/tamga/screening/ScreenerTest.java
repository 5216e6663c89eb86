package dev.tamga.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenerTest {
  @TempDir private Path folder = Path.of("");
  private Screener screener = Screener.of(emptySnapshot(), Configuration.DEFAULT);

  private static Snapshot emptySnapshot() {
    try {
      Path folder = java.nio.file.Files.createTempDirectory("tamga-test");
      return Snapshot.open(TestSnapshots.write(folder, "e.tamga", List.of()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void open() throws IOException {
    screener = Screener.open(TestSnapshots.write(folder, "a.tamga", TestSnapshots.ALL));
  }

  private static Query person(String name, String birthDate, String country) {
    return new Query(
        "q",
        Schema.PERSON,
        Map.of(
            Property.NAME, List.of(name),
            Property.BIRTH_DATE, List.of(birthDate),
            Property.COUNTRY, List.of(country)));
  }

  @Test
  void aNameInAnotherScriptIsFound() throws IOException {
    List<Hit> hits = screener.screen(Query.named("Путин Владимир Владимирович", Schema.PERSON));
    assertThat(hits).hasSize(1);
    assertThat(hits.getFirst().entity().id()).isEqualTo("ofac-35096");
  }

  @Test
  void contributionsAddUpToTheScore() throws IOException {
    for (String born : List.of("1952-10-07", "1952", "1953-01-01", "1985-01-01", "1952-07-10")) {
      Explanation explanation =
          Screener.compare(person("Wladimir Putin", born, "Russia"), TestSnapshots.PUTIN);
      double sum =
          explanation.features().stream().mapToInt(Explanation.Contribution::points).sum()
              / 10_000.0;
      assertThat(explanation.score()).isEqualTo(sum).isBetween(0.0, 1.0);
    }
  }

  @Test
  void aBirthDateStrengthensAndWeakens() {
    double same =
        Screener.compare(person("Wladimir Putin", "1952-10-07", "ru"), TestSnapshots.PUTIN).score();
    double year =
        Screener.compare(person("Wladimir Putin", "1952", "ru"), TestSnapshots.PUTIN).score();
    double other =
        Screener.compare(person("Wladimir Putin", "1985", "ru"), TestSnapshots.PUTIN).score();
    assertThat(same).isGreaterThan(year);
    assertThat(year).isGreaterThan(0.9);
    assertThat(other).isLessThan(0.7);
  }

  @Test
  void aWeakAliasCountsLess() {
    double weak =
        Screener.compare(Query.named("The Grandfather", Schema.PERSON), TestSnapshots.PUTIN)
            .score();
    assertThat(weak).isEqualTo(Scorer.WEAK_ALIAS);
  }

  @Test
  void anIdentifierFindsWhatTheNameDoesNot() throws IOException {
    Query query =
        new Query(
            "q",
            Schema.COMPANY,
            Map.of(
                Property.NAME, List.of("Unrelated Name"),
                Property.ID_NUMBER, List.of("025-0320-2210310")));
    List<Hit> hits = screener.screen(query);
    assertThat(hits).extracting(hit -> hit.entity().id()).containsExactly("ofac-44024");
    assertThat(hits.getFirst().explanation().sentence()).contains("same idNumber");
  }

  @Test
  void imoNumbersMeetWithAndWithoutTheirLetters() throws IOException {
    Query query =
        new Query("q", Schema.VESSEL, Map.of(Property.IMO_NUMBER, List.of("IMO 9610808")));
    assertThat(screener.screen(query)).hasSize(1);
  }

  @Test
  void aPersonIsNoCompany() throws IOException {
    assertThat(screener.screen(Query.named("Progress Lider", Schema.PERSON))).isEmpty();
    assertThat(screener.screen(Query.named("Progress Lider", Schema.LEGAL_ENTITY))).hasSize(1);
  }

  @Test
  void filtersChooseListsAndTopics() throws IOException {
    Query query = Query.named("Ocean Maritime 7", Schema.THING);
    assertThat(screener.screen(query, new Filter(Set.of("un_sc"), Set.of()))).hasSize(1);
    assertThat(screener.screen(query, new Filter(Set.of("ofac_sdn"), Set.of()))).isEmpty();
    assertThat(screener.screen(query, new Filter(Set.of(), Set.of("export.control")))).hasSize(1);
    assertThat(screener.screen(query, new Filter(Set.of(), Set.of("sanction")))).isEmpty();
  }

  @Test
  void aDifferentNumberIsADifferentVessel() throws IOException {
    assertThat(screener.screen(Query.named("Ocean Maritime 8", Schema.VESSEL))).isEmpty();
  }

  @Test
  void everyEntryThatReachesTheThresholdIsAHitAndNoOther() throws IOException {
    Snapshot snapshot = screener.snapshot();
    for (String name : List.of("Vladimir Putin", "Progress", "Ocean Maritime", "Putin", "Lider")) {
      for (double threshold : new double[] {0.3, 0.5, 0.7, 0.9}) {
        Query query = Query.named(name, Schema.THING);
        List<String> expected =
            java.util.stream.IntStream.range(0, snapshot.size())
                .mapToObj(i -> entity(snapshot, i))
                .filter(entity -> Screener.compare(query, entity).score() >= threshold)
                .map(Entity::id)
                .sorted()
                .toList();
        List<String> found =
            Screener.of(snapshot, new Configuration(threshold)).screen(query).stream()
                .map(hit -> hit.entity().id())
                .sorted()
                .toList();
        // Below 0.45 nothing but the name is looked at, so names alone decide.
        assertThat(found).as("%s at %s", name, threshold).isEqualTo(expected);
      }
    }
  }

  private static Entity entity(Snapshot snapshot, int position) {
    try {
      return snapshot.entity(position);
    } catch (SnapshotException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aQueryMustSayWhoIsMeant() {
    assertThatThrownBy(() -> new Query("q", Schema.PERSON, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("neither a name nor an identifier");
    assertThatThrownBy(() -> Query.named("x", Schema.SANCTION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be screened");
    List<String> names = java.util.stream.IntStream.range(0, 201).mapToObj(i -> "n" + i).toList();
    assertThatThrownBy(() -> new Query("q", Schema.PERSON, Map.of(Property.NAME, names)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("201 names");
  }

  @Test
  void aThresholdOutsideItsRangeIsRefused() {
    for (double threshold : new double[] {-0.1, 1.1, Double.NaN}) {
      assertThatThrownBy(() -> new Configuration(threshold))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("between 0 and 1");
    }
  }
}
