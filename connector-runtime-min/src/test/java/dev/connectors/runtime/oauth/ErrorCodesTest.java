package dev.connectors.runtime.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.runtime.oauth.ErrorCodes.Meaning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorCodesTest {

  private static final Pattern CODE = Pattern.compile("`([a-z_]+)`");

  /** The codes of the rows of the table for OAuth 2 in the users' page. */
  private static Set<String> documented(String means) throws IOException {
    Set<String> codes = new TreeSet<>();
    String page = Files.readString(Path.of("../docs/oauth.md"));
    page.substring(0, page.indexOf("## OAuth 1.0a"))
        .lines()
        .map(line -> line.split(" \\| "))
        .filter(cells -> cells.length == 3 && cells[1].equals(means))
        .forEach(
            cells -> CODE.matcher(cells[0]).results().forEach(code -> codes.add(code.group(1))));
    return codes;
  }

  @ParameterizedTest
  @CsvSource({"refused, REFUSED", "configuration, MISCONFIGURED", "trouble, TROUBLE"})
  void thePageForUsersNamesThemAll(String means, Meaning meaning) throws IOException {
    assertThat(documented(means)).isEqualTo(new TreeSet<>(ErrorCodes.all(meaning)));
  }

  @ParameterizedTest
  @CsvSource({
    "invalid_grant, 400, REFUSED",
    "invalid_grant, 200, REFUSED",
    "INVALID_GRANT, 401, REFUSED",
    "invalid_client, 401, MISCONFIGURED",
    "invalid_grant, 500, TROUBLE",
    "invalid_grant, 429, TROUBLE",
    "invalid_grant, 408, TROUBLE",
    "invalid_grant, 425, TROUBLE",
    "slow_down, 400, TROUBLE",
    "something_new, 400, TROUBLE",
    ", 401, TROUBLE",
  })
  void whatACodeMeansDependsOnTheStatus(String code, int status, Meaning meaning) {
    assertThat(ErrorCodes.of(code, status)).isEqualTo(meaning);
  }

  @Test
  void onlyInARefreshADenialMayPass() {
    assertThat(ErrorCodes.of("access_denied", 403)).isEqualTo(Meaning.REFUSED);
    assertThat(ErrorCodes.ofCallback("access_denied")).isEqualTo(Meaning.REFUSED);
    assertThat(ErrorCodes.ofRefresh("Access_denied", 403)).isEqualTo(Meaning.TROUBLE);
    assertThat(ErrorCodes.ofRefresh("invalid_grant", 400)).isEqualTo(Meaning.REFUSED);
  }

  @Test
  void inTheCallbackWhatIsUnknownIsARefusal() {
    assertThat(ErrorCodes.ofCallback("something_new")).isEqualTo(Meaning.REFUSED);
    assertThat(ErrorCodes.ofCallback("Server_Error")).isEqualTo(Meaning.TROUBLE);
    assertThat(ErrorCodes.ofCallback("invalid_scope")).isEqualTo(Meaning.MISCONFIGURED);
  }
}
