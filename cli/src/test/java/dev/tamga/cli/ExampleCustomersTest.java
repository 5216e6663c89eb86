package dev.tamga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The customers that come with Tamga, against the starter set. */
class ExampleCustomersTest {
  private static final Run ANSWER = Run.tamga("screen", "--json", Run.customers());

  private static List<Answer> hitsOf(String customer) {
    for (Answer answer : ANSWER.json()) {
      if (answer.text("id").equals(customer)) {
        return answer.objects("hits");
      }
    }
    throw new AssertionError("There is no answer for " + customer);
  }

  @Test
  void everyListedCustomerIsFoundAndNobodyElse() {
    Map<String, List<String>> expected = new LinkedHashMap<>();
    expected.put("c01", List.of("icc-putin-vladimir", "ofac-35096"));
    expected.put("c02", List.of("ofac-35233"));
    expected.put("c03", List.of());
    expected.put("c04", List.of("icc-gaddafi-saif-al-islam"));
    expected.put("c05", List.of("ofac-29220"));
    expected.put("c06", List.of("icc-netanyahu-benjamin"));
    expected.put("c07", List.of("ofac-26945"));
    expected.put("c08", List.of("ofac-21444"));
    expected.put("c09", List.of("icc-lvova-belova-maria", "ofac-38877"));
    expected.put("c10", List.of("starter-japarov-sadyr"));
    expected.put("c11", List.of("ofac-44024"));
    expected.put("c12", List.of("ofac-44030"));
    expected.put("c13", List.of("ofac-18782"));
    expected.put("c14", List.of("ofac-44028"));
    expected.put("c15", List.of("ofac-46957"));
    expected.put("c16", List.of("icc-shoigu-sergei"));
    for (int i = 17; i <= 33; i++) {
      expected.put("c" + i, List.of());
    }
    assertThat(ANSWER.code()).isEqualTo(ExitCode.OK);
    assertThat(ANSWER.hits()).isEqualTo(expected);
    assertThat(ANSWER.hits().keySet()).containsExactlyElementsOf(expected.keySet());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          c01 | other order
          c01 | born on the same day
          c02 | lavroff ~ lavrov
          c02 | born on the same day
          c04 | same alias
          c05 | same name
          c06 | same alias
          c07 | same alias
          c08 | same alias
          c09 | same alias
          c10 | same alias
          c11 | same name
          c12 | kargolain ~ kargolayn
          c12 | same country KG
          c13 | rosoboron export ~ rosoboronexport
          c14 | tehnologii ~ tekhnologii
          c15 | same alias
          c16 | other order
          c16 | birth date agrees with 1955-05-21
          """)
  void eachReasonSaysWhatMet(String customer, String reason) {
    assertThat(hitsOf(customer).getFirst().object("explanation").text("sentence")).contains(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "c04, birthDate, born on the same day",
    "c05, birthDate, birth date agrees with 1955",
    "c11, identifier, same idNumber 02503202210310",
    "c15, identifier, same imoNumber 9610808"
  })
  void whatAgreesIsNamedEvenWhereTheNameAloneGivesAllThatThereIs(
      String customer, String feature, String reason) {
    assertThat(hitsOf(customer).getFirst().object("explanation").objects("features"))
        .anySatisfy(one -> {
          assertThat(one.text("feature")).isEqualTo(feature);
          assertThat(one.text("reason")).isEqualTo(reason);
        });
  }

  @Test
  void theNamesakeIsKeptApartByHisBirthYear() {
    Run near = Run.tamga("screen", "--json", "--threshold", "0.5", Run.customers());
    Answer namesake =
        near.json().stream()
            .filter(answer -> answer.text("id").equals("c03"))
            .flatMap(answer -> answer.objects("hits").stream())
            .findFirst()
            .orElseThrow();
    assertThat(namesake.text("id")).isEqualTo("ofac-35233");
    assertThat(namesake.object("explanation").text("sentence"))
        .contains("born 1950-03-21, 35 years apart");
  }

  @Test
  void theTableShowsTheCustomerTheHitTheReasonAndTheDesignation() {
    Run table = Run.tamga("screen", Run.customers());
    assertThat(table.code()).isEqualTo(ExitCode.OK);
    assertThat(table.out())
        .contains("c12 Kargolain LLC", "OsOO Kargolayn", "OFAC: RUSSIA-EO14024", "2023-07-20")
        .contains("33 screened: 15 with hits (17 hits), 18 without; 0 not screened.")
        .contains("It is not a finding about anybody.")
        .doesNotContain("c03", "c17");
    assertThat(table.lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(145));
    assertThat(table.err()).contains("NOT for production").hasLineCount(1);
  }

  @Test
  void theTableShowsEveryCustomerAndEveryPartOnRequest() {
    assertThat(Run.tamga("screen", "--all", "--explain", Run.customers()).out())
        .contains("c03 Sergei Lavrov", "c33 Sea Harmony", "no hit")
        .containsPattern("\\+0\\.\\d{4}  birthDate")
        .containsPattern("lavroff +lavrov .*similarity 0\\.\\d\\d");
  }
}
