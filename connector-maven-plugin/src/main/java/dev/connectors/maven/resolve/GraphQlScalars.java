package dev.connectors.maven.resolve;

import dev.connectors.maven.model.TypeUse;
import dev.connectors.maven.model.TypeUse.Scalar;
import dev.connectors.maven.spec.GraphQlType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Scalars of GraphQL: those that are built in, others by what names and specifications are known to
 * mean (scalars.graphql.org, graphql-scalars, and what large APIs have), and the rest as any JSON.
 */
final class GraphQlScalars {

  private static final Map<String, Scalar> BUILT_IN =
      Map.of(
          "Int", Scalar.INT32,
          "Float", Scalar.DOUBLE,
          "String", Scalar.STRING,
          "Boolean", Scalar.BOOLEAN,
          "ID", Scalar.ID);

  /** Names in lower case, without underscores. */
  private static final Map<String, Scalar> KNOWN = new HashMap<>();

  static {
    know(
        Scalar.DATE_TIME,
        "datetime isodatetime iso8601datetime datetimeiso offsetdatetime timestamptz precisedatetime",
        "gittimestamp instant zoneddatetime utcdatetime");
    know(Scalar.DATE, "date isodate iso8601date localdate calendardate plaindate");
    know(Scalar.UUID, "uuid guid");
    know(
        Scalar.STRING,
        "uri url html markdown formattedstring email emailaddress phonenumber hexcolor hexcolorcode",
        "currency currencycode countrycode locale timezone gitobjectid gitrefname gitsshremote",
        "x509certificate jwt semver nonemptystring localtime localdatetime");
    know(Scalar.INT64_TEXT, "long int64");
    know(Scalar.INTEGER_TEXT, "bigint biginteger unsignedint64 uint64");
    know(Scalar.DECIMAL_TEXT, "decimal bigdecimal money");
    know(Scalar.INT32, "int32 short nonnegativeint positiveint");
    know(Scalar.DOUBLE, "double");
    know(Scalar.BASE64, "base64string base64");
    know(Scalar.ID, "objectid");
  }

  /** What addresses of specifications hold, and what it means. */
  private static final Map<String, Scalar> SPECIFICATIONS =
      Map.of(
          "/date-time", Scalar.DATE_TIME,
          "rfc3339", Scalar.DATE_TIME,
          "/local-date", Scalar.DATE,
          "/uuid", Scalar.UUID,
          "rfc4122", Scalar.UUID,
          "rfc9562", Scalar.UUID,
          "rfc3986", Scalar.STRING,
          "rfc5322", Scalar.STRING,
          "rfc4648", Scalar.BASE64);

  private GraphQlScalars() {}

  private static void know(Scalar scalar, String... lines) {
    for (String line : lines) {
      for (String name : line.split(" ")) {
        KNOWN.put(name, scalar);
      }
    }
  }

  /** Whether a scalar exists without being declared. */
  static boolean isBuiltIn(String name) {
    return BUILT_IN.containsKey(name);
  }

  /** The type of a scalar that is built in. */
  static TypeUse builtIn(String name) {
    Scalar scalar = BUILT_IN.get(name);
    return scalar == null ? TypeUse.JSON : scalar;
  }

  /** The type of a declared scalar: what specifies it says more than its name. */
  static TypeUse of(GraphQlType type) {
    if (isBuiltIn(type.name())) {
      return builtIn(type.name());
    }
    String address = String.valueOf(type.specifiedBy()).toLowerCase(Locale.ROOT);
    Scalar known = KNOWN.get(type.name().replace("_", "").toLowerCase(Locale.ROOT));
    Scalar specified =
        SPECIFICATIONS.entrySet().stream()
            .filter(entry -> address.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .min(Enum::compareTo) // of several, whatever the order of the map
            .orElse(known);
    return specified == null ? TypeUse.JSON : specified;
  }
}
