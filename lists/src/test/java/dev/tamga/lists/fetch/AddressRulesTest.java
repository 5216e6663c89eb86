package dev.tamga.lists.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressRulesTest {
  @ParameterizedTest
  @CsvSource({
    "https://a.example/x,           , false, true",
    "http://a.example/x,            , false, false",
    "http://a.example/x,            , true,  true",
    "http://localhost:8080/x,       , false, true",
    "http://127.0.0.1/x,            , false, true",
    "http://[::1]/x,                , false, true",
    "http://127.0.0.1.example/x,    , false, false",
    "http://localhost.example/x,    , false, false",
    "ftp://a.example/x,             , true,  false",
    "file:///etc/passwd,            , true,  false",
    "https://user:word@a.example/x, , false, false",
    "https://b.example/x, https://a.example/, false, true",
    "https://b.example/x, http://a.example/,  true,  true",
    "http://b.example/x,  https://a.example/, true,  false",
    "http://b.example/x,  HTTPS://a.example/, true,  false",
    "http://127.0.0.1/x,  https://a.example/, false, false",
    "http://127.0.0.1/x,  http://a.example/,  true,  false",
    "https://127.0.0.1/x, https://a.example/, false, false",
    "http://127.0.0.1/y,  http://127.0.0.1/x, false, true",
  })
  void onlyAddressesThatNobodyCanChangeOnTheWayAreAsked(
      URI address, URI from, boolean plainHttpAllowed, boolean allowed) {
    assertThat(isAllowed(new AddressRules(plainHttpAllowed), address, from)).isEqualTo(allowed);
  }

  private static boolean isAllowed(AddressRules rules, URI address, URI from) {
    try {
      rules.check(address, from);
      return true;
    } catch (FetchException refused) {
      assertThat(refused.reason()).doesNotContain("user:word");
      return false;
    }
  }
}
