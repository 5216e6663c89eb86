package dev.tamga.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameTest {
  private static List<String> texts(String name, NameKind kind) {
    return Name.of(name, kind).parts().stream().map(Part::text).toList();
  }

  private static List<PartKind> kinds(String name, NameKind kind) {
    return Name.of(name, kind).parts().stream().map(Part::kind).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Владимир Путин, vladimir putin",
    "Жапаров, zhaparov",
    "Өмүрбеков, omurbekov",
    "Юлія Їжак, yuliya yizhak",
    "Łukasz Øvergård, lukasz overgard",
    "Αλέξης Τσίπρας, alexis tsipras",
    "ნიკა გილაური, nika gilauri",
    "Արամ Խաչատրյան, aram khachatryan",
    "김정은, gim jeongeun",
    "محمد, mhmd",
    "שלום, shlvm",
    "Ｐｕｔｉｎ, putin",
    "Nguyễn Văn Đức, nguyen van duc",
    "やまだ, yamada",
    "O'Neill, oneill"
  })
  void everyScriptIsReadInLatinLetters(String name, String expected) {
    assertThat(String.join(" ", texts(name, NameKind.PERSON))).isEqualTo(expected);
  }

  @Test
  void aChineseNameIsFamilyThenGivenName() {
    assertThat(texts("习近平", NameKind.PERSON)).containsExactly("xi", "jinping");
    assertThat(kinds("习近平", NameKind.PERSON)).containsExactly(PartKind.FAMILY, PartKind.GIVEN);
  }

  @Test
  void aCommaFormIsPutInNaturalOrder() {
    assertThat(texts("PUTIN, Vladimir Vladimirovich", NameKind.PERSON))
        .containsExactly("vladimir", "vladimirovich", "putin");
    assertThat(kinds("PUTIN, Vladimir Vladimirovich", NameKind.PERSON))
        .containsExactly(PartKind.GIVEN, PartKind.PATRONYMIC, PartKind.FAMILY);
  }

  @Test
  void aCommaBeforeAGenerationIsNoCommaForm() {
    assertThat(texts("John Smith, Jr", NameKind.PERSON)).containsExactly("john", "smith", "jr");
  }

  @Test
  void capitalsTellTheFamilyName() {
    assertThat(kinds("Kim JONG", NameKind.PERSON)).containsExactly(PartKind.GIVEN, PartKind.FAMILY);
  }

  @Test
  void patronymicsAreFoundWhereverTheyStand() {
    assertThat(kinds("Путин Владимир Владимирович", NameKind.PERSON).get(2))
        .isEqualTo(PartKind.PATRONYMIC);
    assertThat(kinds("Алмазбек Шаршен уулу Атамбаев", NameKind.PERSON).get(1))
        .isEqualTo(PartKind.PATRONYMIC);
  }

  @Test
  void titlesAndParticlesAreTold() {
    assertThat(kinds("General Ahmad al-Bashir", NameKind.PERSON))
        .containsExactly(PartKind.TITLE, PartKind.WORD, PartKind.PARTICLE, PartKind.WORD);
  }

  @Test
  void aTitleAloneIsAName() {
    assertThat(kinds("General", NameKind.PERSON)).containsExactly(PartKind.WORD);
  }

  @Test
  void legalFormsOfAllScriptsAreTold() {
    assertThat(kinds("ООО Ромашка", NameKind.ORGANIZATION))
        .containsExactly(PartKind.LEGAL_FORM, PartKind.WORD);
    assertThat(kinds("Romashka S.p.A.", NameKind.ORGANIZATION))
        .containsExactly(PartKind.WORD, PartKind.LEGAL_FORM);
    assertThat(kinds("上海龙泰有限公司", NameKind.ORGANIZATION)).contains(PartKind.LEGAL_FORM);
  }

  @Test
  void genericWordsMeetAcrossLanguages() {
    Part russian = Name.of("Технологии", NameKind.ORGANIZATION).parts().getFirst();
    Part english = Name.of("Technologies", NameKind.ORGANIZATION).parts().getFirst();
    assertThat(russian.kind()).isEqualTo(PartKind.GENERIC);
    assertThat(russian.key()).isEqualTo(english.key());
  }

  @Test
  void lettersOfAnotherScriptThatLookAlikeAreUnmasked() {
    assertThat(texts("Pu\u0442in", NameKind.PERSON)).containsExactly("putin");
    assertThat(texts("\u0420utin", NameKind.PERSON)).containsExactly("putin");
  }

  @Test
  void invisibleCharactersDoNotSplitANameOrHideIt() {
    assertThat(texts("Pu\u200btin \u202eVladimir", NameKind.PERSON))
        .containsExactly("putin", "vladimir");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!!!", "\u200b", "\ud800", "()", "ъ"})
  void aTextWithoutLettersIsANameWithoutParts(String text) {
    for (NameKind kind : NameKind.values()) {
      assertThat(Name.of(text, kind).parts()).isEmpty();
    }
  }

  @Test
  void hugeInputIsCutAndQuick() {
    String huge = "Владимир ".repeat(100_000);
    assertThat(Name.of(huge, NameKind.PERSON).parts()).hasSizeBetween(1, Tokens.MOST_WORDS);
    assertThat(Name.of("z".repeat(1_000_000), NameKind.ORGANIZATION).parts()).hasSize(1);
    assertThat(Name.of("е" + "\u0301".repeat(50_000), NameKind.PERSON).parts()).hasSize(1);
  }
}
