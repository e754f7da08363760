import dev.connectors.runtime.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes a large OpenAPI 3 document of a JSON one: its paths and components, repeated under prefixes.
 *
 * <pre>java -cp connector-runtime-min.jar LargeDocument.java document.json megabytes large.json</pre>
 */
final class LargeDocument {

  private static final String COMPONENTS = "#/components/";

  private LargeDocument() {}

  public static void main(String[] args) throws Exception {
    String text = Files.readString(Path.of(args[0]));
    Map<String, Object> document = new LinkedHashMap<>(Json.parseObject(text));
    int size = Json.write(document).length();
    int copies = Math.max(1, (int) Math.ceil(Integer.parseInt(args[1]) * 1e6 / size));
    Map<String, Object> paths = new LinkedHashMap<>();
    Map<String, Object> components = new LinkedHashMap<>();
    for (int i = 0; i < copies; i++) {
      String prefix = "r" + i;
      object(document.get("paths"))
          .forEach((path, item) -> paths.put("/" + prefix + path, copy(item, prefix, "")));
      object(document.get("components"))
          .forEach(
              (section, members) -> {
                boolean shared = section.equals("securitySchemes");
                object(members)
                    .forEach(
                        (name, value) ->
                            object(components.computeIfAbsent(section, s -> new LinkedHashMap<>()))
                                .put(
                                    shared ? name : prefix + "-" + name, copy(value, prefix, "")));
              });
    }
    document.put("paths", paths);
    document.put("components", components);
    Files.writeString(Path.of(args[2]), Json.write(document));
    System.out.println(copies + " copies, " + paths.size() + " paths");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  private static Object copy(Object value, String prefix, String name) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put((String) key, copy(each, prefix, (String) key)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(copy(each, prefix, "")));
      return copy;
    }
    if (value instanceof String text && text.startsWith(COMPONENTS)) {
      int slash = text.indexOf('/', COMPONENTS.length());
      return text.substring(0, slash + 1) + prefix + "-" + text.substring(slash + 1);
    }
    return name.equals("operationId") && value instanceof String id ? prefix + "/" + id : value;
  }
}
