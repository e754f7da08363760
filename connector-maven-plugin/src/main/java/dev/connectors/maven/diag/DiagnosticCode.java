package dev.connectors.maven.diag;

import java.util.Locale;

/**
 * Every kind of diagnostic. The {@link #id()} is stable: people search for it, and {@code
 * docs/diagnostics.md} has a section for each.
 */
public enum DiagnosticCode {
  // The connectors directory and the plugin's own parameters.
  DIRECTORY_MISSING,
  NO_CONNECTORS,
  SPEC_MISSING,
  INVALID_OPTION,
  UNKNOWN_CONNECTOR,
  PATTERN_UNMATCHED,
  DUPLICATE_KEY,

  // Reading files.
  FILE_UNREADABLE,
  YAML_SYNTAX,
  JSON_SYNTAX,
  GRAPHQL_SYNTAX,
  DUPLICATE_FIELD,
  TOO_LARGE,

  // spec.yml.
  UNKNOWN_FIELD,
  MISSING_FIELD,
  WRONG_TYPE,
  INVALID_VALUE,
  AMBIGUOUS_FILE,
  NO_AUTHENTICATION,
  NOT_GENERATED,

  // Functions and operations in the connector's own files.
  FUNCTION_MISSING,
  OPERATION_UNKNOWN,
  OPERATION_INPUT,

  // JavaScript and TypeScript.
  SCRIPT_SYNTAX,
  SCRIPT_DEFAULT_EXPORT,
  SCRIPT_IMPORT,
  SCRIPT_NAME,
  SCRIPT_NOT_ERASABLE,
  SCRIPT_PLATFORM,

  // The API document.
  API_VERSION,
  API_STRUCTURE,
  API_SERVER,
  REF_UNRESOLVED,
  REF_REMOTE,
  REF_UNAVAILABLE,
  REF_OUTSIDE,
  REF_CYCLE,
  SCHEMA_UNTYPED,
  OPERATION_DUPLICATE,
  PARAMETER_LEFT_OUT,
  PAGINATION_INVALID,
  PARAMETER_STYLE,
  SECURITY_UNSUPPORTED,
  GRAPHQL_TYPE,

  // Mappings.
  UNKNOWN_FORMULA,
  UNKNOWN_OPERATOR,
  INVALID_LOCATOR,
  FORMULA_ARGUMENTS,
  MEMBER_IGNORED,
  UNKNOWN_VARIABLE,
  FIELD_NOT_IN_SCHEMA,
  MAPPING_RESULT,
  OLD_FORM,

  // Names and output.
  NAME_CONFLICT,
  KNOWN_NAME,
  FILE_NOT_OURS;

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The code in messages, such as {@code unknown-field}. */
  public String id() {
    return id;
  }
}
