package dev.connectors.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A pool that notices connections that are not closed, or closed within a transaction. */
final class WatchedDataSource implements DataSource {

  private static final List<String> BEGIN = List.of("prepareStatement", "createStatement");
  private static final List<String> END = List.of("commit", "rollback");

  private final DataSource source;
  private final boolean autoCommit;
  private final AtomicInteger open = new AtomicInteger();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

  WatchedDataSource(DataSource source, boolean autoCommit) {
    this.source = source;
    this.autoCommit = autoCommit;
  }

  /** Ends the pool, and fails unless all connections were given back as they should. */
  void close() throws SQLException {
    for (Connection connection : idle) {
      connection.close();
    }
    assertThat(faults).isEmpty();
    assertThat(open).hasValue(0);
  }

  int open() {
    return open.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection pooled = idle.poll();
    Connection connection = pooled == null ? source.getConnection() : pooled;
    connection.setAutoCommit(autoCommit);
    open.incrementAndGet();
    Class<?>[] type = {Connection.class};
    return (Connection)
        Proxy.newProxyInstance(getClass().getClassLoader(), type, new Watch(connection));
  }

  /** One use of a connection. */
  private final class Watch implements InvocationHandler {

    private final Connection connection;
    private boolean inTransaction;

    Watch(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      String name = method.getName();
      if (name.equals("close")) {
        if (inTransaction && !autoCommit) {
          faults.add("closed within a transaction");
        }
        open.decrementAndGet();
        idle.add(connection);
        return null;
      }
      if (name.equals("setAutoCommit")) {
        faults.add("auto-commit changed");
      }
      inTransaction = !END.contains(name) && (inTransaction || BEGIN.contains(name));
      try {
        return method.invoke(connection, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }

  @Override
  public Connection getConnection(String username, String password) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return source.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return source.isWrapperFor(type);
  }
}
