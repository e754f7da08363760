package dev.connectors.runtime.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The statements that create tables, from a resource with a variant per kind of database: {@code
 * NAME.sql} with the type TEXT, {@code NAME-clob.sql} with the SQL standard's CLOB, and {@code
 * NAME-mysql.sql}. Comments are lines that begin with two hyphens.
 */
public final class SqlScript {

  private static final List<String> WITH_CLOB = List.of("hsql", "derby", "oracle", "db2");
  private static final List<String> MYSQL = List.of("mysql", "mariadb");

  private final Class<?> owner;
  private final String name;

  /**
   * A script.
   *
   * @param owner the class in whose package the resource lies
   * @param name its name without extension
   */
  public SqlScript(Class<?> owner, String name) {
    this.owner = owner;
    this.name = name;
  }

  /**
   * Executes it.
   *
   * @param connection the JDBC connection
   * @param prefix the prefix of tables in the script
   * @param otherPrefix what to put in its place
   * @throws SQLException when a statement fails
   */
  public void execute(Connection connection, String prefix, String otherPrefix)
      throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements(product)) {
        statement.execute(sql.replace(prefix, otherPrefix));
      }
    }
  }

  /** The statements for a database, by the name that its driver has for it. */
  List<String> statements(String product) {
    String lower = product.toLowerCase(Locale.ROOT);
    String variant = "";
    if (WITH_CLOB.stream().anyMatch(lower::contains)) {
      variant = "-clob";
    } else if (MYSQL.stream().anyMatch(lower::contains)) {
      variant = "-mysql";
    }
    String text = read(name + variant + ".sql").replaceAll("(?m)^--.*$", "");
    return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private String read(String resource) {
    try (InputStream stream = owner.getResourceAsStream(resource)) {
      byte[] bytes = Objects.requireNonNull(stream, resource).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
