package com.example;

import com.example.connectors.billing.Billing;

/** Compiles against what is generated for tests. */
final class Uses {

  private Uses() {}

  static Billing billing() {
    return Billing.builder().build();
  }
}
