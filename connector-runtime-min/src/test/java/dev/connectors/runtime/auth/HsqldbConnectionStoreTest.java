package dev.connectors.runtime.auth;

import java.util.UUID;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;

/** The SQL standard's CLOB, and transactions that have to be ended. */
class HsqldbConnectionStoreTest extends JdbcStoreContract {

  private final String name = UUID.randomUUID().toString();

  @Override
  DataSource database() {
    JDBCDataSource source = new JDBCDataSource();
    source.setUrl("jdbc:hsqldb:mem:" + name);
    return source;
  }

  @Override
  boolean autoCommit() {
    return false;
  }
}
