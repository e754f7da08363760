package dev.connectors.runtime.internal;

/**
 * What generated code may expect of this library: every class and method that it calls, and their
 * meaning. The generator writes the version that it knows into what it generates, and {@link
 * ConnectorDefinition#contract} checks it, so that code and library that do not fit say so at once,
 * and not with a missing method somewhere later.
 */
public final class Contract {

  /** Rises when something that generated code calls is taken away or changes its meaning. */
  public static final int MAJOR = 1;

  /** Rises when generated code calls something that was not there before; starts at 0 again. */
  public static final int MINOR = 0;

  private static final String PLUGIN = "dev.connectors:connector-maven-plugin";
  private static final String RUNTIME = "dev.connectors:connector-runtime-min";

  private Contract() {}

  /**
   * Lets code pass that this library can run: that of the same major version and of no later minor
   * version.
   *
   * @param key the connector's key
   * @param major of the contract that the code was generated for
   * @param minor of the contract that the code was generated for
   * @throws IncompatibleClassChangeError when the library cannot run the code; an error, and not an
   *     exception, since only that leaves the initialiser of a class with its message
   */
  static void check(String key, int major, int minor) {
    if (major == MAJOR && minor <= MINOR) {
      return;
    }
    String cure =
        major < MAJOR
            ? "generate the code again, with " + PLUGIN + " of the library's version"
            : "update " + RUNTIME + " to the version of the " + PLUGIN + " that generated it";
    throw new IncompatibleClassChangeError(
        String.format(
            "the code of connector \"%s\" was generated for version %d.%d of the runtime contract,"
                + " and %s %s has version %d.%d; %s",
            key, major, minor, RUNTIME, Defaults.version(), MAJOR, MINOR, cure));
  }
}
