package dev.connectors.runtime.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HumanNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Ada Lovelace                | Ada       | Lovelace",
        "Ada                         | undefined | Ada",
        "~~                          | undefined | undefined",
        "Dr. Lovelace                | undefined | Lovelace",
        "Prof. Ludwig van der Rohe   | Ludwig    | van der Rohe",
        "van der Rohe, Ludwig Mies   | Ludwig    | van der Rohe",
        "Hearst Jr., William         | William   | Hearst",
        "Smith,John                  | John      | Smith",
        "Smith , Jr.                 | undefined | Smith",
        "John Smith, PhD, MD         | PhD       | John Smith",
        "Smith,                      | Smith,    | Smith",
        "\"Mary Jane\" \"\" Watson\" | Mary Jane | Watson",
        "van Morrison                | van       | Morrison",
        "\"                          | undefined | \"",
      })
  void takesNamesApart(String name, String first, String last) {
    assertThat(HumanName.firstName(name)).as(name).hasToString(first);
    assertThat(HumanName.lastName(name)).as(name).hasToString(last);
  }
}
