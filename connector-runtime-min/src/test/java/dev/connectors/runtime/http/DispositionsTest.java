package dev.connectors.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispositionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "attachment; filename=report.pdf|report.pdf",
        "attachment; filename=\"my report.pdf\"; size=3|my report.pdf",
        "inline;FILENAME = \"a\\\"b\\\\c.txt\"|c.txt",
        "attachment; filename=\"x.txt\"; filename*=UTF-8''%e2%82%ac%20rates+1.txt|€ rates+1.txt",
        "attachment; filename*=iso-8859-1'en'%A3%20rates|£ rates",
        "attachment; filename*=nonsense; filename=b.txt|b.txt",
        "attachment; filename=\"../../etc/passwd\"|passwd",
        "attachment; filename=\"C:\\\\temp\\\\a.txt\"|a.txt",
        "attachment; filename*=UTF-8''..%2F..%2Fx%00y.txt|x_y.txt",
        "attachment; filename=\".bashrc\"|bashrc",
        "attachment; filename=\"a.txt. \"|a.txt",
        "attachment; filename=\"a<b>:?.txt\"|a_b___.txt",
        "attachment; filename=\"nul.txt\"|_nul.txt",
        "attachment; filename=\"Ã©.txt\"|é.txt",
      })
  void aNameIsSafeAndMeantForPeople(String header, String name) {
    Download download =
        Download.of(Map.of("Content-Disposition", List.of(header)), InputStream.nullInputStream());
    assertThat(download.fileName()).hasValue(name);
  }

  @ParameterizedTest
  @CsvSource({"attachment", "attachment; filename=\"\"", "attachment; filename=\"../..\"", "''"})
  void thereMayBeNone(String header) {
    assertThat(Dispositions.fileName(header)).isEmpty();
  }

  @Test
  void aLongNameKeepsItsExtension() {
    assertThat(Dispositions.fileName("attachment; filename=" + "a".repeat(300) + ".pdf"))
        .hasValue("a".repeat(116) + ".pdf");
  }
}
