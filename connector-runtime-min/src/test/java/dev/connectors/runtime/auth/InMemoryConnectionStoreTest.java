package dev.connectors.runtime.auth;

class InMemoryConnectionStoreTest extends ConnectionStoreContract {

  private final ConnectionStore store = ConnectionStore.inMemory();

  @Override
  public ConnectionStore open() {
    return store;
  }
}
