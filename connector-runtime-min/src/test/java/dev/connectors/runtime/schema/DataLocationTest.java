package dev.connectors.runtime.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.connectors.runtime.error.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataLocationTest {

  @Test
  void readsAndWritesPaths() {
    DataLocation location = DataLocation.parse("/data/deals?stage=won+%26+lost&x=%zz&id=1&id=2");
    assertThat(location)
        .isEqualTo(new DataLocation("deals", Map.of("stage", "won & lost", "x", "%zz", "id", "2")));
    assertThat(location.path()).isEqualTo("/data/deals?stage=won+%26+lost&x=%25zz&id=2");
    assertThat(DataLocation.operationPath(location.path(), "list"))
        .isEqualTo("/data/deals/list?stage=won+%26+lost&x=%25zz&id=2");
    assertThatThrownBy(() -> DataLocation.parse("deals"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("the path \"deals\" (expected: /data/ and a collection's key)");
  }

  @Test
  void namesFiles() {
    assertThat(DataLocation.methodPath("deals", "findById")).isEqualTo("data/deals/find-by-id");
    assertThat(EventFiles.names("created", "custom-pull", "collectEvents"))
        .containsExactly(
            "events-created-custom-pull-collect-events", "created-custom-pull-collect-events");
    assertThatThrownBy(() -> EventFiles.name("created", "push", "handle"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "events of the implementation push (expected: one of [connector-event, custom-pull,"
                + " full-scan, pull-latest-records, webhook])");
  }
}
