-- The tables of a ConnectionStore over JDBC, for Oracle, Db2, HSQLDB, Derby and others with the SQL
-- standard's CLOB.
--
-- Another prefix than "connector_", or a schema, may stand before the names; the store is built with
-- the same: JdbcConnectionStore.builder(dataSource).tablePrefix("integrations.connector_").
--
-- connector, installation and connection_id are for people. What identifies a row is scope_key, a hash
-- of connector and installation, and sort_key, the id as ASCII digits and letters, in which every
-- collation holds ids apart and sorts them alike. content is JSON in ASCII, whose secrets are
-- encrypted if the store has a cipher.
CREATE TABLE connector_connection (
  scope_key VARCHAR(64) NOT NULL,
  sort_key VARCHAR(800) NOT NULL,
  connector VARCHAR(800) NOT NULL,
  installation VARCHAR(800) NOT NULL,
  connection_id VARCHAR(800) NOT NULL,
  revision NUMERIC(19) NOT NULL,
  content CLOB NOT NULL,
  PRIMARY KEY (scope_key, sort_key)
);

-- Who is refreshing the credentials of a connection, and until when, in milliseconds since 1970. Rows
-- come and go.
CREATE TABLE connector_connection_lease (
  scope_key VARCHAR(64) NOT NULL,
  sort_key VARCHAR(800) NOT NULL,
  holder VARCHAR(36) NOT NULL,
  ends_at NUMERIC(19) NOT NULL,
  PRIMARY KEY (scope_key, sort_key)
);
