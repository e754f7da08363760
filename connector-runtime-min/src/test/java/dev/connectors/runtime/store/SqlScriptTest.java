package dev.connectors.runtime.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.connectors.runtime.auth.ConnectionStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

  @Test
  void databasesHaveTheirTypes() {
    Map<String, String> types =
        Map.of(
            "PostgreSQL", "content TEXT NOT NULL",
            "H2", "content TEXT NOT NULL",
            "Microsoft SQL Server", "content TEXT NOT NULL",
            "Oracle", "content CLOB NOT NULL",
            "DB2/LINUXX8664", "content CLOB NOT NULL",
            "HSQL Database Engine", "content CLOB NOT NULL",
            "Apache Derby", "content CLOB NOT NULL",
            "MySQL", "content LONGTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL",
            "MariaDB", "content LONGTEXT CHARACTER SET ascii COLLATE ascii_bin NOT NULL");
    types.forEach(
        (product, type) -> {
          List<String> statements =
              new SqlScript(ConnectionStore.class, "connections").statements(product);
          assertThat(statements).hasSize(2);
          assertThat(statements.get(0))
              .startsWith("CREATE TABLE connector_connection (")
              .contains(type)
              .doesNotContain("--");
          assertThat(statements.get(1)).startsWith("CREATE TABLE connector_connection_lease (");
        });
  }
}
