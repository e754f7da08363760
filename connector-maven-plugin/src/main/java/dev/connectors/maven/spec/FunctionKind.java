package dev.connectors.maven.spec;

import static dev.connectors.maven.spec.FunctionPlace.AUTHENTICATION;
import static dev.connectors.maven.spec.FunctionPlace.COLLECTION;
import static dev.connectors.maven.spec.FunctionPlace.EVENT;
import static dev.connectors.maven.spec.FunctionPlace.GLOBAL_WEBHOOK;
import static dev.connectors.maven.spec.FunctionPlace.OPERATION;
import static dev.connectors.maven.spec.FunctionType.GRAPHQL;
import static dev.connectors.maven.spec.FunctionType.JAVASCRIPT;
import static dev.connectors.maven.spec.FunctionType.MAPPING;
import static dev.connectors.maven.spec.FunctionType.REST;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the connector format: where they stand, how they may be implemented, what they
 * are given, and what must come of them. A table; its sections are those of the format.
 */
public enum FunctionKind {
  // Section 5.
  GET_OAUTH_CONFIG(
      AUTHENTICATION,
      "getOAuthConfig",
      "get-oauth-config oauth-config",
      types(MAPPING, JAVASCRIPT),
      "redirectUri state",
      Result.OBJECT),
  GET_TOKEN_DATA(
      AUTHENTICATION,
      "getTokenData",
      "get-token-data",
      types(MAPPING, JAVASCRIPT),
      "queryParameters oAuthConfig redirectUri",
      Result.OBJECT),
  GET_CREDENTIALS_FROM_ACCESS_TOKEN_RESPONSE(
      AUTHENTICATION,
      "getCredentialsFromAccessTokenResponse",
      "get-credentials-from-access-token-response",
      types(MAPPING, JAVASCRIPT),
      "tokenResponse",
      Result.OBJECT),
  GET_CREDENTIALS_FROM_REFRESH_TOKEN_RESPONSE(
      AUTHENTICATION,
      "getCredentialsFromRefreshTokenResponse",
      "get-credentials-from-refresh-token-response",
      types(MAPPING, JAVASCRIPT),
      "tokenResponse",
      Result.OBJECT),
  GET_CREDENTIALS_FROM_CONNECTION_PARAMETERS(
      AUTHENTICATION,
      "getCredentialsFromConnectionParameters",
      "get-credentials-from-connection-parameters",
      types(MAPPING, JAVASCRIPT),
      "",
      Result.OBJECT),
  REFRESH_CREDENTIALS(
      AUTHENTICATION,
      "refreshCredentials",
      "refresh-credentials",
      types(JAVASCRIPT),
      "",
      Result.OBJECT),
  // A response handler in it sees the response.
  MAKE_API_CLIENT(
      AUTHENTICATION,
      "makeApiClient",
      "make-api-client",
      types(MAPPING, JAVASCRIPT),
      "response",
      Result.OBJECT),
  // Whether a way of authentication is offered.
  ENABLED(AUTHENTICATION, "enabled", "", types(MAPPING), "", Result.ANY),
  TEST(
      AUTHENTICATION,
      "test",
      "test",
      types(FunctionType.OPERATION, REST, JAVASCRIPT),
      "",
      Result.ANY),

  DISCONNECT(AUTHENTICATION, "disconnect", "disconnect", types(JAVASCRIPT), "", Result.ANY),

  // Section 6.
  RUN(OPERATION, "run", "run", types(REST, GRAPHQL, JAVASCRIPT), "input", Result.ANY),

  // Section 7.
  SUBSCRIBE(
      EVENT, "subscribe", "subscribe", types(REST, JAVASCRIPT), "webhookUri state", Result.ANY),
  UNSUBSCRIBE(EVENT, "unsubscribe", "unsubscribe", types(REST, JAVASCRIPT), "state", Result.ANY),
  REFRESH(EVENT, "refresh", "refresh", types(REST, JAVASCRIPT), "state webhookUri", Result.ANY),
  HANDLE(
      EVENT,
      "handle",
      "handle",
      types(MAPPING, JAVASCRIPT),
      "query data headers rawBody state",
      Result.OBJECT),
  GET_EVENT_SELECTOR(
      EVENT,
      "getEventSelector",
      "get-event-selector get-events-selector",
      types(MAPPING, JAVASCRIPT),
      "",
      Result.OBJECT),

  // Section 8.
  HANDLE_GLOBALLY(
      GLOBAL_WEBHOOK,
      "handle",
      "handle",
      types(MAPPING, JAVASCRIPT),
      "query data headers rawBody",
      Result.OBJECT),

  // Section 9, methods.
  LIST(COLLECTION, "list", "list", methods(), "filter cursor", Result.RECORDS),
  FIND_BY_ID(COLLECTION, "findById", "find-by-id", methods(), "id", Result.RECORD),
  MATCH(COLLECTION, "match", "match", methods(), "query", Result.OBJECT),
  SEARCH(COLLECTION, "search", "search", methods(), "query cursor", Result.RECORDS),
  CREATE(COLLECTION, "create", "create", methods(), "fields", Result.ID),
  UPDATE(COLLECTION, "update", "update", methods(), "id fields", Result.OBJECT),
  DELETE(COLLECTION, "delete", "delete", methods(), "id", Result.ANY),
  FIND(COLLECTION, "find", "find", methods(), "query cursor", Result.RECORDS),

  // Section 9, conversions.
  FIELDS_FROM_API(
      COLLECTION,
      "fieldsFromApi",
      "fields-from-api",
      types(MAPPING, JAVASCRIPT),
      "fields",
      Result.OBJECT),
  FIELDS_TO_API(
      COLLECTION,
      "fieldsToApi",
      "fields-to-api",
      types(MAPPING, JAVASCRIPT),
      "fields",
      Result.OBJECT),
  RECORD_FROM_FIELDS(
      COLLECTION,
      "recordFromFields",
      "record-from-fields",
      types(MAPPING, JAVASCRIPT),
      "fields",
      Result.ID),
  // The bare record, or what the API calls so: any variable.
  RECORD_FROM_API(
      COLLECTION,
      "recordFromApi",
      "record-from-api extract-record",
      types(MAPPING, JAVASCRIPT),
      null,
      Result.ID),
  RECORD_TO_API(
      COLLECTION, "recordToApi", "record-to-api", types(MAPPING, JAVASCRIPT), null, Result.OBJECT),

  // Section 9, dynamic parts.
  CUSTOM_FIELDS_SCHEMA(
      COLLECTION,
      "customFieldsSchema",
      "custom-fields-schema",
      types(JAVASCRIPT),
      "",
      Result.OBJECT),
  SPEC(COLLECTION, "spec", "spec", types(JAVASCRIPT), "", Result.OBJECT),

  // Section 9: the parameters of a collection that is extended.
  EXTENDS(COLLECTION, "extends", "", types(MAPPING), "", Result.OBJECT),
  // Section 9, unified models: what they see is not said.
  UDM(COLLECTION, "udm", "", types(MAPPING), null, Result.OBJECT),
  UDM_EXTRACT(COLLECTION, "extract", "", types(MAPPING, JAVASCRIPT), null, Result.OBJECT),
  UDM_PARSE(COLLECTION, "parse", "", types(MAPPING, JAVASCRIPT), null, Result.OBJECT),

  // Section 9, events; X is created, updated, deleted or all.
  WEBHOOK_SUBSCRIBE(
      COLLECTION,
      "subscribe",
      "events-X-webhook-subscribe X-webhook-subscribe",
      types(REST, JAVASCRIPT),
      "webhookUri state",
      Result.ANY),
  WEBHOOK_UNSUBSCRIBE(
      COLLECTION,
      "unsubscribe",
      "events-X-webhook-unsubscribe X-webhook-unsubscribe",
      types(REST, JAVASCRIPT),
      "state",
      Result.ANY),
  WEBHOOK_REFRESH(
      COLLECTION,
      "refresh",
      "events-X-webhook-refresh X-webhook-refresh",
      types(REST, JAVASCRIPT),
      "state webhookUri",
      Result.ANY),
  WEBHOOK_HANDLE(
      COLLECTION,
      "handle",
      "events-X-webhook-handle X-webhook-handle",
      types(MAPPING, JAVASCRIPT),
      "query data headers rawBody state",
      Result.OBJECT),
  PULL_LATEST_RECORDS(
      COLLECTION,
      "pullLatestRecords",
      "events-X-pull-latest-records X-pull-latest-records",
      types(REST, JAVASCRIPT),
      "cursor",
      Result.RECORDS),
  CUSTOM_PULL_SUBSCRIBE(
      COLLECTION,
      "subscribe",
      "events-X-custom-pull-subscribe X-custom-pull-subscribe",
      types(JAVASCRIPT),
      "",
      Result.OBJECT),
  CUSTOM_PULL_COLLECT_EVENTS(
      COLLECTION,
      "collectEvents",
      "events-X-custom-pull-collect-events X-custom-pull-collect-events",
      types(JAVASCRIPT),
      "state",
      Result.OBJECT),
  GET_EVENT_CONFIG(
      COLLECTION,
      "getEventConfig",
      "events-X-connector-event-get-event-config",
      types(MAPPING, JAVASCRIPT),
      "",
      Result.OBJECT),
  EXTRACT_EVENTS(
      COLLECTION,
      "extractEvents",
      "events-X-connector-event-extract-events",
      types(MAPPING, JAVASCRIPT),
      "events",
      Result.OBJECT);

  /** What must come of a function. */
  public enum Result {
    /** Anything. */
    ANY(null),
    /** An object. */
    OBJECT(null),
    /** An object with records. */
    RECORDS("records"),
    /** An object with a record. */
    RECORD("record"),
    /** An object with an id. */
    ID("id");

    private final @Nullable String member;

    Result(@Nullable String member) {
      this.member = member;
    }

    /** The member without which the result says nothing; null when there is none. */
    public @Nullable String member() {
      return member;
    }
  }

  /** The types of events of a collection, in the order of {@link #files}. */
  public static final List<String> EVENT_TYPES = List.of("created", "updated", "deleted", "all");

  private final FunctionPlace place;
  private final String key;
  private final List<String> files;
  private final Set<FunctionType> types;
  private final @Nullable Set<String> arguments;
  private final Result result;

  FunctionKind(
      FunctionPlace place,
      String key,
      String files,
      Set<FunctionType> types,
      @Nullable String arguments,
      Result result) {
    this.place = place;
    this.key = key;
    this.files = files.isEmpty() ? List.of() : List.of(files.split(" "));
    this.types = Set.copyOf(types);
    this.arguments = arguments == null ? null : all(place, arguments);
    this.result = result;
  }

  /** What it belongs to. */
  public FunctionPlace place() {
    return place;
  }

  /** Its name in YAML, such as {@code fieldsFromApi}. */
  public String key() {
    return key;
  }

  /** How it may be implemented. */
  public Set<FunctionType> types() {
    return types;
  }

  /** The arguments that it is given; null when it may be given any. */
  public @Nullable Set<String> arguments() {
    return arguments;
  }

  /** What must come of it. */
  public Result result() {
    return result;
  }

  /**
   * Names of its files without suffix, the newest first, by what it is called in the connector: a
   * function for the events of a collection exists once for each type of event.
   */
  public List<List<String>> files() {
    if (!isOfEvents()) {
      return files.isEmpty() ? List.of() : List.of(files);
    }
    List<List<String>> named = new ArrayList<>();
    for (String type : EVENT_TYPES) {
      List<String> names = new ArrayList<>();
      files.forEach(file -> names.add(file.replace("X", type)));
      if (type.equals("all") && files.size() > 1) {
        names.set(1, files.get(0).replace("X-", "")); // the older name has no type
      }
      named.add(names);
    }
    return named;
  }

  /** Whether it serves the events of a collection. */
  public boolean isOfEvents() {
    return !files.isEmpty() && files.get(0).contains("X");
  }

  /** The functions that belong to a place. */
  public static List<FunctionKind> of(FunctionPlace place) {
    return Arrays.stream(values()).filter(kind -> kind.place == place).toList();
  }

  private static Set<String> all(FunctionPlace place, String own) {
    Set<String> names = new TreeSet<>(place.arguments());
    if (!own.isEmpty()) {
      names.addAll(List.of(own.split(" ")));
    }
    names.addAll(FunctionPlace.older(names).keySet());
    return Set.copyOf(names);
  }

  private static Set<FunctionType> methods() {
    return types(FunctionType.OPERATION, REST, GRAPHQL, JAVASCRIPT);
  }

  private static Set<FunctionType> types(FunctionType... types) {
    return EnumSet.copyOf(List.of(types));
  }
}
