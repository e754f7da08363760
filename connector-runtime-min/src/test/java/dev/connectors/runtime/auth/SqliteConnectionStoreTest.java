package dev.connectors.runtime.auth;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class SqliteConnectionStoreTest extends JdbcStoreContract {

  @TempDir Path directory;

  @Override
  DataSource database() {
    SQLiteDataSource source = new SQLiteDataSource();
    source.setSynchronous("OFF"); // tests need not outlive the machine
    source.setUrl("jdbc:sqlite:" + directory.resolve("connections.db"));
    return source;
  }

  @Override
  boolean autoCommit() {
    return true;
  }
}
