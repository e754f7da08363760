package dev.connectors.maven.resolve;

import dev.connectors.maven.diag.DiagnosticCode;
import dev.connectors.maven.spec.MapNode;
import org.jspecify.annotations.Nullable;

/** What schemas are written in, where that makes a difference. */
enum SchemaDialect {
  /** Swagger 2.0 and OpenAPI 3.0: what stands beside a {@code $ref} says nothing of the type. */
  OPENAPI_3_0,
  /** OpenAPI 3.1: JSON Schema 2020-12. */
  JSON_SCHEMA,
  /**
   * Data Schemas of the connector's own files (section 3 of the format), which are read strictly.
   */
  DATA_SCHEMA;

  /** That of an API document. */
  static SchemaDialect of(MapNode document) {
    return String.valueOf(document.text("openapi")).startsWith("3.1") ? JSON_SCHEMA : OPENAPI_3_0;
  }

  /** Whether what stands beside a {@code $ref} counts. */
  boolean siblings() {
    return this != OPENAPI_3_0;
  }

  /** A format in JSON Schema's words. */
  @Nullable String format(@Nullable String written) {
    return this == DATA_SCHEMA && "datetime".equals(written) ? "date-time" : written;
  }

  /** What a keyword is reported as whose value is of another kind. */
  DiagnosticCode wrongKind() {
    return this == DATA_SCHEMA ? DiagnosticCode.WRONG_TYPE : DiagnosticCode.API_STRUCTURE;
  }
}
