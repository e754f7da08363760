package com.example.ledger;

import com.example.connectors.ledger.Ledger;
import com.example.connectors.ledger.LedgerParameters;
import dev.connectors.runtime.auth.ConnectionCipher;
import dev.connectors.runtime.auth.ConnectionStore;
import dev.connectors.runtime.http.NetworkPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;

/** What both programs have in common. */
final class Application {

  private static final int THREADS = 8;

  private Application() {}

  /** The store of all connections: encrypted files. */
  static ConnectionStore store(String directory) {
    byte[] key = Base64.getDecoder().decode(System.getenv("CONNECTIONS_KEY"));
    ConnectionCipher cipher = ConnectionCipher.aesGcm(new SecretKeySpec(key, "AES"));
    return ConnectionStore.inDirectory(Path.of(directory), cipher);
  }

  /** The connector, which calls the API that stands in for Ledger. */
  static Ledger ledger(ConnectionStore store, LedgerApi api) {
    return Ledger.builder()
        .parameters(LedgerParameters.builder().appKey(LedgerApi.APP_KEY).build())
        .connections(store)
        .baseUri(api.uri())
        .network(NetworkPolicy.standard().allowPrivateAddresses())
        .build();
  }

  /** Does something for each tenant, for several at the same time, and fails when it fails for one. */
  static void forEach(List<Tenant> tenants, Consumer<Tenant> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (Tenant tenant : tenants) {
        tasks.add(
            () -> {
              work.accept(tenant);
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  /** Fails when something is not as it should be. */
  static void equal(Object expected, Object actual) {
    if (!expected.equals(actual)) {
      throw new AssertionError(actual + " (expected: " + expected + ")");
    }
  }

  /** Runs what must fail, and gives the exception. */
  static <E extends RuntimeException> E failure(Class<E> type, Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      if (type.isInstance(e)) {
        return type.cast(e);
      }
      throw e;
    }
    throw new AssertionError("no failure (expected: " + type.getSimpleName() + ")");
  }
}
