package dev.connectors.runtime.schema;

import dev.connectors.runtime.error.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names of the files in which a data collection has the methods of its events. */
public final class EventFiles {

  private static final String ALL = "all";

  /** By the way in which events come: the file of each method. */
  private static final Map<String, Map<String, String>> FILES =
      Map.of(
          "webhook",
          Map.of(
              "subscribe", "webhook-subscribe",
              "unsubscribe", "webhook-unsubscribe",
              "handle", "webhook-handle",
              "refresh", "webhook-refresh"),
          "pull-latest-records",
          Map.of("pullLatestRecords", "pull-latest-records"),
          "custom-pull",
          Map.of(
              "subscribe", "custom-pull-subscribe",
              "collectEvents", "custom-pull-collect-events"),
          "connector-event",
          Map.of(
              "getEventConfig", "connector-event-get-event-config",
              "extractEvents", "connector-event-extract-events"),
          "full-scan",
          Map.of());

  /** Files that once had no {@code events-} in front. */
  private static final Set<String> OLD =
      Set.of(
          "webhook-subscribe",
          "webhook-unsubscribe",
          "webhook-handle",
          "pull-latest-records",
          "custom-pull-subscribe",
          "custom-pull-collect-events");

  private EventFiles() {}

  /**
   * The name of a method's file.
   *
   * @param event what happens: {@code created}, {@code updated}, {@code deleted} or {@code all}
   * @param implementation how events come, such as {@code webhook} or {@code custom-pull}
   * @param method the method, such as {@code collectEvents}
   * @return the name without ending, such as {@code events-created-custom-pull-collect-events};
   *     null when there is no such method
   * @throws ConfigurationException when events come in no such way
   */
  public static @Nullable String name(String event, String implementation, String method) {
    Map<String, String> files = FILES.get(implementation);
    if (files == null) {
      throw new ConfigurationException(
          "events of the implementation "
              + implementation
              + " (expected: one of "
              + new TreeSet<>(FILES.keySet())
              + ")",
          null);
    }
    String file = files.get(method);
    return file == null ? null : "events-" + event + "-" + file;
  }

  /**
   * The names under which a method's file may stand: the one of today, and the one of old.
   *
   * @param event what happens; {@code all} has no name of today
   * @param implementation how events come
   * @param method the method
   * @return the names without ending, the first choice first
   * @throws ConfigurationException when events come in no such way, unless the event is {@code all}
   */
  public static List<String> names(String event, String implementation, String method) {
    boolean all = event.equals(ALL);
    List<String> names = new ArrayList<>();
    String today = all ? null : name(event, implementation, method);
    if (today != null) {
      names.add(today);
    }
    String file = FILES.getOrDefault(implementation, Map.of()).get(method);
    if (file != null && OLD.contains(file)) {
      names.add((all ? "events" : event) + "-" + file);
    }
    return names;
  }
}
