package dev.connectors.maven.formula;

import static java.util.Map.entry;

import dev.connectors.runtime.json.Undefined;
import dev.connectors.runtime.schema.DataLocation;
import dev.connectors.runtime.schema.EventFiles;
import dev.connectors.runtime.value.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Paths of data locations and of the files of events. */
final class PathFunctions {

  static final Map<String, VectorFunction> ALL =
      Map.ofEntries(
          entry("parseDataLocationPath", PathFunctions::parse),
          entry("makeDataLocationPath", PathFunctions::path),
          entry("makeDataLocationOperationPath", PathFunctions::operationPath),
          entry(
              "getDataLocationMethodPath",
              vector ->
                  DataLocation.methodPath(vector.text("locationKey"), vector.text("methodKey"))),
          entry(
              "isSameDataLocation",
              vector ->
                  DataLocation.same(vector.argument("location1"), vector.argument("location2"))),
          entry(
              "dataLocationParametersMatch",
              vector ->
                  DataLocation.parametersMatch(
                      vector.argument("locationParameters"), vector.argument("targetParameters"))),
          entry("getEventMethodFileKey", PathFunctions::eventFile),
          entry(
              "getAllEventMethodFilePaths",
              vector ->
                  EventFiles.names(
                      vector.text("eventType"),
                      vector.text("eventImplementationType"),
                      vector.text("methodKey"))));

  private PathFunctions() {}

  private static Object parse(VectorCase vector) {
    DataLocation location = DataLocation.parse(vector.argument("path"));
    return location == null ? Undefined.UNDEFINED : location.tree();
  }

  private static Object path(VectorCase vector) {
    DataLocation location = DataLocation.find(vector.argument("pointer"));
    return location == null ? Undefined.UNDEFINED : location.path();
  }

  private static String operationPath(VectorCase vector) {
    Object path = vector.argument("collectionPath");
    return DataLocation.operationPath(
        Values.isNothing(path) ? null : Values.text(path), vector.text("operation"));
  }

  private static Object eventFile(VectorCase vector) {
    @Nullable String file =
        EventFiles.name(
            vector.text("eventType"),
            vector.text("eventImplementationType"),
            vector.text("methodKey"));
    return file == null ? Undefined.UNDEFINED : file;
  }
}
