package dev.tamga.lists.readers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists put into one field: enumerations, names in several scripts, numbers among words. */
class FreeTextTest {
  @Test
  void onlyACountThatLeavesOutNoneIsAnEnumeration() {
    assertThat(Enumerations.figures("(1) Kyiv (2) Lviv")).containsExactly("Kyiv", "Lviv");
    assertThat(Enumerations.figures("(1-2) Libya (3) Mali"))
        .containsExactly("Libya", "Libya", "Mali");
    assertThat(Enumerations.figures("Law (2) of 2010")).containsExactly("Law (2) of 2010");
    assertThat(Enumerations.figures("Head of (1) the office"))
        .containsExactly("Head of (1) the office");
    assertThat(Enumerations.figures("(1) alone")).containsExactly("alone");
    assertThat(Enumerations.letters("a) Minister b) Governor; c) Judge"))
        .containsExactly("Minister", "Governor", "Judge");
    assertThat(Enumerations.letters("Member of the group (b) of 2010"))
        .containsExactly("Member of the group (b) of 2010");
  }

  @Test
  void namesInTwoScriptsAreTwoNamesAndAcronymsStay() {
    assertThat(NameTexts.of("Abubakar (original script: Абубакар)"))
        .containsExactly("Abubakar", "Абубакар");
    assertThat(NameTexts.of("جبهة (the Front; Jabhat)"))
        .containsExactly("جبهة", "the Front", "Jabhat");
    assertThat(NameTexts.of("Abu Sayyaf Group (ASG)")).containsExactly("Abu Sayyaf Group (ASG)");
    assertThat(NameTexts.of("A One; A Two b) A Three"))
        .containsExactly("A One", "A Two", "A Three");
    assertThat(NameTexts.of("華信船務(香港)有限公司")).containsExactly("華信船務(香港)有限公司");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Afghan passport number SE 012820 | SE 012820",
        "381110042 (Expired 25 Jan. 2016) | 381110042",
        "12/SAKHANA(N)020199 | 12/SAKHANA(N)020199",
        "national identity card number 44103-5251752-5 | 44103-5251752-5",
        "R00012098, South Sudan | R00012098",
        "Diplomatic Passport D014433 | D014433"
      })
  void theNumberIsFoundAmongWords(String text, String number) {
    assertThat(DocumentNumber.in(text)).contains(number);
  }

  @Test
  void whereThereIsNoNumberNoneIsMadeUp() {
    assertThat(DocumentNumber.in("unknown")).isEmpty();
    assertThat(DocumentNumber.announcedIn("issued in 1993")).isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Issued on 19 May 2021. Expires 18 May 2029. | 19 May 2021 | 18 May 2029",
        "Pakistani. Issued: 23/01/2009. Expired: 22/07/2014. | 23/01/2009 | 22/07/2014",
        "Date of Issue: 22 November 2011 Date of Expiry: 21 November 2021 | 22 November 2011 | 21 November 2021",
        "issued on 13.11.2003, valid until 4 April 2018 | 13.11.2003 | 4 April 2018"
      })
  void theTermsOfADocumentAreFoundInARemark(String remark, String issue, String expiry) {
    assertThat(DocumentNumber.issue(remark)).contains(issue);
    assertThat(DocumentNumber.expiry(remark)).contains(expiry);
  }
}
