package dev.tamga.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VagueDateTest {
  @ParameterizedTest
  @CsvSource({
    "1952-10-07, 1952-10-07, 1952-10-07, DAY, false",
    "1965-02, 1965-02-01, 1965-02-28, MONTH, false",
    "1965, 1965-01-01, 1965-12-31, YEAR, false",
    "1965~, 1965-01-01, 1965-12-31, YEAR, true",
    "1960/1965, 1960-01-01, 1965-12-31, RANGE, false",
    "2022-02-25T10:00:00Z, 2022-02-25, 2022-02-25, DAY, false"
  })
  void aDateIsAsVagueAsItsSource(
      String text,
      LocalDate earliest,
      LocalDate latest,
      VagueDate.Precision precision,
      boolean approximate) {
    assertThat(VagueDate.parse(text))
        .contains(new VagueDate(earliest, latest, precision, approximate));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1965-13", "1965-02-30", "65", "0000", "1970/1960", "/1960", "soon"})
  void whatIsNoDateIsNone(String text) {
    assertThat(VagueDate.parse(text)).isEmpty();
  }

  @Test
  void aYearOverlapsItsDays() {
    VagueDate year = VagueDate.parse("1952").orElseThrow();
    assertThat(year.overlaps(VagueDate.parse("1952-10-07").orElseThrow())).isTrue();
    assertThat(year.overlaps(VagueDate.parse("1953-01-01").orElseThrow())).isFalse();
  }
}
