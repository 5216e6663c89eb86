package dev.tamga.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tamga.names.PartMatch.Relation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {
  private static final double THRESHOLD = 0.7;

  private static NameMatch match(String query, String candidate, NameKind kind) {
    return NameMatcher.of(Name.of(query, kind)).match(Name.of(candidate, kind));
  }

  @ParameterizedTest
  @CsvSource({
    "Путин Владимир Владимирович, Vladimir Vladimirovich PUTIN",
    "Vladimir Putin, Vladimir Vladimirovich PUTIN",
    "Wladimir Putin, Vladimir Vladimirovich PUTIN",
    "V. Putin, Vladimir PUTIN",
    "Sergej Lavroff, Sergei LAVROV",
    "Lwowa Belowa Marija, Maria Alexeyevna LVOVA-BELOVA",
    "محمد حسن, Mohammad HASSAN",
    "김정은, Jong Un KIM",
    "习近平, Jinping XI",
    "Bill Clinton, William CLINTON",
    "Abdulrahman Alshehri, Abd al-Rahman AL-SHEHRI",
    "ნიკა გილაური, Nika GILAURI",
    "Γιώργος Παπανδρέου, Giorgos PAPANDREOU",
    "Սերժ Սարգսյան, Serzh SARGSYAN"
  })
  void aPersonMeetsItselfInOtherSpellings(String query, String candidate) {
    assertThat(match(query, candidate, NameKind.PERSON).score()).isGreaterThanOrEqualTo(THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource({
    "Dmitri Lavrov, Sergei Viktorovich LAVROV",
    "Mikhail Sokolov, Viktor Nikolayevich SOKOLOV",
    "Viktor Petrovich Sokolov, Viktor Nikolayevich SOKOLOV",
    "Иванов Иван Петрович, Ivan Sergeyevich IVANCHENKO",
    "Айгуль Асанова, Aidar ASANOV",
    "Putin, Vladimir Vladimirovich PUTIN",
    "Kim Min-jun, Jong Un KIM"
  })
  void otherPeopleWhoShareANameStayBelow(String query, String candidate) {
    assertThat(match(query, candidate, NameKind.PERSON).score()).isLessThan(THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource({
    "ОсОО «Прогресс Лидер», OSOO PROGRESS LIDER",
    "Kargolain LLC, OSOO KARGOLAYN",
    "GTME Technologies, ZAO GTME TEKHNOLOGII",
    "Rosoboron-Export, ROSOBORONEXPORT",
    "Design & Development RM, LLC RM DESIGN AND DEVELOPMENT"
  })
  void aCompanyMeetsItselfInOtherSpellings(String query, String candidate) {
    assertThat(match(query, candidate, NameKind.ORGANIZATION).score())
        .isGreaterThanOrEqualTo(THRESHOLD);
  }

  @ParameterizedTest
  @CsvSource({
    "Bishkek Trading House LLC, Damascus Trading House LLC",
    "Al Noor General Trading FZE, Al Huda General Trading FZE",
    "Zavod 12, Zavod 13",
    "International Bank, International Trading"
  })
  void companiesThatShareOnlyGenericWordsStayBelow(String query, String candidate) {
    assertThat(match(query, candidate, NameKind.ORGANIZATION).score()).isLessThan(THRESHOLD);
  }

  @Test
  void theSameNameScoresOneAndANearOneLess() {
    double same = match("Vladimir Putin", "Vladimir Putin", NameKind.PERSON).score();
    double near = match("Vladimir Putim", "Vladimir Putin", NameKind.PERSON).score();
    double turned = match("Putin Vladimir", "Vladimir Putin", NameKind.PERSON).score();
    assertThat(same).isEqualTo(1.0);
    assertThat(near).isLessThan(same);
    assertThat(turned).isLessThan(same);
  }

  @Test
  void theAlignmentSaysWhatMetWhat() {
    List<PartMatch> parts =
        match("Sergej Lavrov", "Sergei Viktorovich LAVROV", NameKind.PERSON).parts();
    assertThat(parts)
        .extracting(PartMatch::query, PartMatch::candidate, PartMatch::relation)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("sergej", "sergei", Relation.EDITED),
            org.assertj.core.groups.Tuple.tuple("lavrov", "lavrov", Relation.EQUAL),
            org.assertj.core.groups.Tuple.tuple(null, "viktorovich", Relation.ONLY_IN_CANDIDATE));
  }

  @Test
  void distanceIsSymmetricAndZeroOnlyForTheSame() {
    List<String> words = List.of("putin", "putim", "puttin", "kadyrov", "qadirov", "x", "mhmd");
    for (String a : words) {
      for (String b : words) {
        for (boolean vowelless : new boolean[] {true, false}) {
          int there = LetterCosts.distance(a, b, vowelless, 10_000);
          assertThat(LetterCosts.distance(b, a, vowelless, 10_000)).isEqualTo(there);
          assertThat(there == 0).isEqualTo(a.equals(b));
        }
      }
    }
  }

  @Test
  void theLimitCutsOnlyWhatIsBeyondIt() {
    List<String> words =
        new java.util.ArrayList<>(
            List.of("aleksandr", "alexander", "iskander", "oleksandr", "sandro"));
    java.util.SplittableRandom random = new java.util.SplittableRandom(5);
    for (int i = 0; i < 40; i++) {
      StringBuilder word = new StringBuilder();
      for (int j = random.nextInt(1, 12); j > 0; j--) {
        word.append("aeiouybdhklmnrst0".charAt(random.nextInt(17)));
      }
      words.add(word.toString());
    }
    for (String a : words) {
      for (String b : words) {
        for (boolean vowelless : new boolean[] {true, false}) {
          int whole = LetterCosts.distance(a, b, vowelless, 100_000);
          for (int limit = 0; limit <= 800; limit += 37) {
            assertThat(LetterCosts.distance(a, b, vowelless, limit))
                .isEqualTo(Math.min(whole, limit + 1));
          }
        }
      }
    }
  }
}
