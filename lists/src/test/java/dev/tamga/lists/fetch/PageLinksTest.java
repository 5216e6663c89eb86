package dev.tamga.lists.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageLinksTest {
  private static final URI PAGE = URI.create("https://www.gov.uk/government/publications/x");
  private static final Access.Page UK =
      (Access.Page) Publications.of("uk_sanctions").orElseThrow().access();

  @ParameterizedTest
  @CsvSource({
    "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv, true",
    "https://assets.publishing.service.gov.uk/media/6/UK_Sanctions_List.csv, true",
    "https://www.gov.uk/docs/UK%20Sanctions%20List.csv, true",
    "/docs/uk-sanctions-list.CSV, true",
    "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.xml, false",
    "https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv.html, false",
    "https://notgov.uk/docs/UK-Sanctions-List.csv, false",
    "https://gov.uk.example/docs/UK-Sanctions-List.csv, false",
    "https://www.gov.uk@elsewhere.example/UK-Sanctions-List.csv, false",
    "javascript:alert('UK-Sanctions-List.csv'), false",
    "https://www.gov.uk/other.csv, false",
  })
  void theLinkMustLeadToTheListOnThePublishersHosts(String link, boolean isTheList) {
    String html = "<p><a class=\"x\" href=\"" + link + "\">here</a>";

    assertThat(PageLinks.find(html, PAGE, UK)).hasSize(isTheList ? 1 : 0);
  }

  @Test
  void linksAreAbsoluteAndEachOnce() {
    String html =
        "<a href='b/Лист.xml#top'></a> <A HREF = /a.xml> <a href=\"b/Лист.xml\"> <a href=x.pdf>";

    assertThat(
            PageLinks.find(
                html, URI.create("https://fiu.gov.kg/sked/9"), new Access.Page("gov.kg", "*.xml")))
        .containsExactly(
            URI.create("https://fiu.gov.kg/sked/b/Лист.xml"),
            URI.create("https://fiu.gov.kg/a.xml"));
  }

  @ParameterizedTest
  @CsvSource({
    "abc, abc, true",
    "abc, ab, false",
    "abc, a*c, true",
    "ac, a*c, true",
    "a, a*a, false",
    "aXbYc, a*b*c, true",
    "ab, a*b*b, false",
    "anything, *, true",
    "xaby, *ab*, true",
    "xay, *ab*, false",
  })
  void starsStandForAnything(String text, String pattern, boolean matches) {
    assertThat(PageLinks.matchesStars(text, pattern)).isEqualTo(matches);
  }

  @Test
  void aHostilePageTakesNoLongTime() {
    String hostile =
        "href=\"".repeat(300_000) + "href ".repeat(300_000) + "href=" + " ".repeat(99999);

    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> assertThat(PageLinks.find(hostile, PAGE, UK)).isEmpty());
  }
}
