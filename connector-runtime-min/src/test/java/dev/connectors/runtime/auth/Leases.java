package dev.connectors.runtime.auth;

import static dev.connectors.runtime.auth.Connections.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What the leases of every store do; each test begins with an empty one. */
interface Leases {

  Duration LONG = Duration.ofMinutes(5);

  ConnectionStore open() throws Exception;

  @Test
  default void oneHasTheLeaseUntilItGivesItBack() throws Exception {
    ConnectionStore one = open();
    ConnectionStore other = open();
    ConnectionStore.Lease lease = one.lease(key("t"), LONG).orElseThrow();
    assertThat(one.lease(key("t"), LONG)).isEmpty();
    assertThat(other.lease(key("t"), LONG)).isEmpty();
    assertThat(other.lease(key("T"), LONG)).isPresent();
    lease.close();
    ConnectionStore.Lease next = other.lease(key("t"), LONG).orElseThrow();
    lease.close();
    assertThat(one.lease(key("t"), LONG)).isEmpty();
    next.close();
    assertThat(one.lease(key("t"), LONG)).isPresent();
  }

  @Test
  default void aLeaseEndsByItselfAndItsHolderEndsNoOther() throws Exception {
    ConnectionStore one = open();
    ConnectionStore other = open();
    ConnectionStore.Lease late = one.lease(key("t"), Duration.ofMillis(300)).orElseThrow();
    assertThat(other.lease(key("t"), LONG)).isEmpty();
    Thread.sleep(350);
    ConnectionStore.Lease next = other.lease(key("t"), LONG).orElseThrow();
    late.close();
    assertThat(one.lease(key("t"), LONG)).isEmpty();
    next.close();
  }

  @Test
  default void oneOfManyGetsTheLease() throws Exception {
    for (int round = 0; round < 5; round++) {
      List<Callable<Optional<ConnectionStore.Lease>>> takers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        ConnectionStore store = open();
        takers.add(() -> store.lease(key("t"), Duration.ofSeconds(1)));
      }
      List<ConnectionStore.Lease> held =
          Race.run(takers).stream().flatMap(Optional::stream).toList();
      assertThat(held).hasSize(1);
      if (round % 2 == 0) {
        held.get(0).close();
      } else {
        Thread.sleep(1_050); // taken over then
      }
    }
  }

  @Test
  default void aLeaseNeedsATime() throws Exception {
    ConnectionStore store = open();
    assertThatThrownBy(() -> store.lease(key("t"), Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("longest: PT0S (expected: a positive time)");
    assertThat(store.lease(key("t"), Duration.ofSeconds(Long.MAX_VALUE))).isPresent();
    assertThat(store.lease(key("t"), LONG)).isEmpty();
  }
}
