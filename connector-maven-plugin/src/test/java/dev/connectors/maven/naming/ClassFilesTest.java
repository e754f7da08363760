package dev.connectors.maven.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassFilesTest {

  private static final JavaName OWNER = JavaName.of("com.example", "A".repeat(150)).nested("B");

  @Test
  void aNameThatAFileSystemTakesStays() {
    assertThat(ClassFiles.fitting("OfDeal", OWNER, "deal")).isEqualTo("OfDeal");
  }

  @Test
  void aNameThatIsTooLongIsCutAndMarkedByWhatItIsCalled() {
    String type = "Of" + "C".repeat(80);
    String cut = ClassFiles.fitting(type, OWNER, "c");

    assertThat(cut).matches("OfCCCCCC_[0-9a-f]{6}");
    assertThat(ClassFiles.fitting(type, OWNER, "d")).isNotEqualTo(cut);
    assertThat(ClassFiles.fitting(type, OWNER, "c")).isEqualTo(cut);
  }
}
