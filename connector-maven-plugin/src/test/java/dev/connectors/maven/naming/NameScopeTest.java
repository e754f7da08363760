package dev.connectors.maven.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NameScopeTest {

  @Test
  void aNameOfItsOwnIsTurnedIntoAnIdentifier() {
    assertThat(members("user_name", "URL"))
        .containsExactly(Map.entry("user_name", "userName"), Map.entry("URL", "url"));
  }

  @Test
  void theNameThatIsTheIdentifierKeepsItAndOthersAreSpelled() {
    assertThat(members("a.b", "aB", "a/b"))
        .containsExactly(
            Map.entry("a.b", "aDotB"), Map.entry("aB", "aB"), Map.entry("a/b", "aSlashB"));
  }

  @Test
  void ofNamesThatAreSpelledTheSameTheFirstByTextKeepsItAndOthersGetAMark() {
    Map<String, String> members = members("a[b", "a(b");
    assertThat(members).containsEntry("a(b", "aB");
    assertThat(members.get("a[b")).matches("aB_[0-9a-f]{4}");
  }

  @Test
  void theNameWithTheFewestSymbolsKeepsIt() {
    assertThat(members("Start", "Start<", "Start>"))
        .containsEntry("Start", "start")
        .containsEntry("Start<", "startLess")
        .containsEntry("Start>", "startGreater");
  }

  @Test
  void ofNamesWithAsManySymbolsNoneKeepsIt() {
    assertThat(members("GMT+12", "GMT-12"))
        .containsEntry("GMT+12", "gmtPlus12")
        .containsEntry("GMT-12", "gmtMinus12");
  }

  @Test
  void whoDoesNotKeepTheNameGetsTheSecondOneItAsksFor() {
    NameScope<String> scope = new NameScope<>(Identifiers::member, false, Set.of());
    scope.add("header", "id", 2, "id header");
    scope.add("query", "id", 1, "id query");
    assertThat(scope.names()).containsEntry("query", "id").containsEntry("header", "idHeader");
  }

  @Test
  void aNameThatWasGivenBeforeIsKeptAndNobodyElseGetsIt() {
    NameScope<String> scope = new NameScope<>(Identifiers::member, false, Set.of());
    scope.add("aB", "aB");
    scope.add("a_b", "a_b");
    assertThat(scope.take("a_b", "aB")).isTrue();
    assertThat(scope.names()).containsEntry("a_b", "aB");
    assertThat(scope.names().get("aB")).matches("aB_[0-9a-f]{4}");
  }

  @Test
  void theNameOfWhatIsGoneIsGivenToNobody() {
    NameScope<String> scope = new NameScope<>(Identifiers::member, false, Set.of());
    scope.add("a.b", "a.b");
    assertThat(scope.take(null, "aB")).isTrue();
    assertThat(scope.take(null, "aB")).isFalse();
    assertThat(scope.names()).containsExactly(Map.entry("a.b", "aDotB"));
  }

  @Test
  void aSpelledNameIsNotTakenFromTheOneWhoHasIt() {
    assertThat(members("a.b", "a-b", "aDotB").values())
        .contains("aMinusB", "aDotB")
        .anyMatch(name -> name.matches("aB_[0-9a-f]{4}"));
  }

  @Test
  void namesOfDifferentGroupsAreNotSpelledTheSame() {
    assertThat(members("a..", "a", "a.dot", "aDot").values()).doesNotHaveDuplicates();
  }

  @Test
  void reservedNamesGetAnUnderscoreAndYieldToWhoIsCalledSo() {
    NameScope<String> scope = new NameScope<>(Identifiers::member, false, Set.of("json"));
    scope.add("json", "json");
    assertThat(scope.names()).containsExactly(Map.entry("json", "json_"));
  }

  @Test
  void namesOfFilesAreTheSameWhateverTheirCase() {
    NameScope<String> scope = new NameScope<>(Identifiers::type, true, Set.of("Builder"));
    for (String name : List.of("Pet", "PET", "bUILDER")) {
      scope.add(name, name);
    }
    assertThat(scope.names()).containsEntry("PET", "PET").containsEntry("bUILDER", "BUilder_");
    assertThat(scope.names().get("Pet")).matches("Pet_[0-9a-f]{4}");
  }

  @Test
  void theFirstByRankKeepsItsName() {
    NameScope<String> scope = new NameScope<>(Identifiers::type, true, Set.of());
    scope.add("argument", "send request", 2);
    scope.add("body", "send request", 1);
    assertThat(scope.names()).containsEntry("body", "SendRequest");
    assertThat(scope.names().get("argument")).matches("SendRequest_[0-9a-f]{4}");
  }

  @Test
  void theOrderOfAskingChangesNothing() {
    String[] names = {
      "a.b", "aB", "A.B", "a-b", "a_b", "ab", "AB", "aDotB", "+1", "-1", "1", "", " ", "json",
      "json_"
    };
    Map<String, String> expected = members(names);
    Random random = new Random(7);
    for (int i = 0; i < 50; i++) {
      List<String> shuffled = new ArrayList<>(Arrays.asList(names));
      Collections.shuffle(shuffled, random);
      assertThat(new LinkedHashMap<>(members(shuffled.toArray(String[]::new))))
          .containsAllEntriesOf(expected);
    }
    assertThat(expected.values()).doesNotHaveDuplicates();
  }

  private static Map<String, String> members(String... names) {
    NameScope<String> scope = new NameScope<>(Identifiers::member, false, Set.of("json"));
    for (String name : names) {
      scope.add(name, name);
    }
    return scope.names();
  }
}
