/** The library that generated connector clients call. */
module dev.connectors.runtime {
  requires transitive java.net.http;
  requires static transitive org.jspecify;
  requires static transitive java.sql;
  requires static com.dashjoin.jsonata;
  requires static com.fasterxml.jackson.annotation;
  requires static org.graalvm.polyglot;
  requires com.fasterxml.jackson.core;

  exports dev.connectors.runtime;
  exports dev.connectors.runtime.auth;
  exports dev.connectors.runtime.error;
  exports dev.connectors.runtime.formula;
  exports dev.connectors.runtime.function;
  exports dev.connectors.runtime.graphql;
  exports dev.connectors.runtime.http;
  exports dev.connectors.runtime.internal;
  exports dev.connectors.runtime.json;
  exports dev.connectors.runtime.schema;
  exports dev.connectors.runtime.testing;
  exports dev.connectors.runtime.value;
}
