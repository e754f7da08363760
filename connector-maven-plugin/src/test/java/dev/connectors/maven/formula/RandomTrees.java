package dev.connectors.maven.formula;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Mappings and variables by chance: mostly sensible, sometimes odd in every way. */
final class RandomTrees {

  private static final List<@Nullable Object> SCALARS =
      Arrays.asList(
          null,
          true,
          false,
          0L,
          1L,
          -7L,
          42L,
          9007199254740993L,
          new BigInteger("12345678901234567890"),
          new BigDecimal("1.10"),
          new BigDecimal("1E400"),
          new BigDecimal("-0.25"),
          "",
          "a",
          "42",
          "Ada Lovelace",
          "Dr. Juan de la Cruz Jr.",
          "2024-02-30T10:20:30Z",
          "a@b.example",
          "$&",
          "{a}",
          "\u2028\ud83d\ude00",
          "*/ \\u000a \"");

  private static final List<String> NAMES =
      List.of("a", "b", "c d", "list", "0", "17", "x.y", "class", "item", "index", "é", "value");

  private static final List<String> LOCATORS =
      List.of(
          "a",
          "b",
          "a.b",
          "list",
          "list[0]",
          "list[1].a",
          "list.0",
          "list.length",
          "x\\.y",
          "$",
          "item",
          "item.a",
          "index",
          "parent",
          "parent.a",
          "parent.item",
          "parent.parent.b",
          "a[",
          "",
          "list[1e0]",
          "a.b.list[0].value",
          "value",
          "nope");

  private static final List<String> OPERATORS =
      List.of(
          "is",
          "isNot",
          "oneOf",
          "noneOf",
          "lt",
          "lte",
          "gt",
          "gte",
          "isEmpty",
          "isNotEmpty",
          "contains",
          "doesNotContain",
          "bogus");

  private final Random random;

  RandomTrees(long seed) {
    this.random = new Random(seed);
  }

  private <T> T one(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Data of a few levels. */
  @Nullable Object data(int depth) {
    int kind = depth == 0 ? 0 : random.nextInt(4);
    if (kind == 2) {
      return list(depth, false);
    }
    return kind == 3 ? object(depth, false) : one(SCALARS);
  }

  private List<@Nullable Object> list(int depth, boolean formulas) {
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      list.add(formulas ? mapping(depth - 1) : data(depth - 1));
    }
    return list;
  }

  private Map<String, @Nullable Object> object(int depth, boolean formulas) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      object.put(one(NAMES), formulas ? mapping(depth - 1) : data(depth - 1));
    }
    return object;
  }

  /** A mapping of a few levels. */
  @Nullable Object mapping(int depth) {
    if (depth <= 0) {
      return random.nextInt(3) == 0 ? one(SCALARS) : formula("$var", one(LOCATORS));
    }
    return switch (random.nextInt(20)) {
      case 0, 1 -> object(depth, true);
      case 2 -> list(depth, true);
      case 3, 4 -> formula("$var", one(LOCATORS));
      case 5 -> formula("$concat", list(depth, true));
      case 6 -> formula("$concat", map("values", list(depth, true), "delimiter", mapping(0)));
      case 7 -> choice(depth);
      case 8, 9 -> comparison(depth);
      case 10 ->
          formula(one(List.of("$and", "$or", "$firstNotEmpty", "$mergeObjects")), any(depth));
      case 11, 12 -> formula("$iterate", map("source", mapping(1), "item", mapping(depth - 1)));
      case 13 -> table(depth);
      case 14 -> template(depth);
      case 15 -> formula(one(List.of("$firstName", "$lastName", "$domainFromEmail")), any(depth));
      case 16 -> formula(one(List.of("$extractDate", "$extractTime", "$record")), any(depth));
      case 17 -> formula(one(List.of("$plain", "$lookup", "$findAppRecordId")), any(depth));
      case 18 -> formula(one(List.of("$copy", "$dataSchemaRef", "$unknown")), any(depth));
      default -> formula("$formula", any(depth));
    };
  }

  private @Nullable Object any(int depth) {
    return random.nextInt(3) > 0 ? list(depth, true) : mapping(depth - 1);
  }

  private static Map<String, @Nullable Object> formula(String name, @Nullable Object argument) {
    return map(name, argument);
  }

  private static Map<String, @Nullable Object> map(@Nullable Object... members) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      map.put(String.valueOf(members[i]), members[i + 1]);
    }
    return map;
  }

  private Object comparison(int depth) {
    return map("$eval", mapping(depth - 1), one(OPERATORS), mapping(depth - 1));
  }

  private Object choice(int depth) {
    List<@Nullable Object> cases = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      Object filter =
          switch (random.nextInt(4)) {
            case 0 -> mapping(depth - 1);
            case 1 -> List.of(map("field", "a", "operator", "is", "value", one(SCALARS)));
            case 2 -> formula(one(List.of("$and", "$or")), List.of(comparison(1), comparison(1)));
            default -> comparison(depth);
          };
      cases.add(map("filter", filter, "value", mapping(depth - 1)));
    }
    return formula("$case", map("cases", cases, "default", mapping(depth - 1)));
  }

  private Object table(int depth) {
    List<@Nullable Object> entries = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      entries.add(map("from", mapping(0), "to", mapping(depth - 1)));
    }
    return formula(
        "$map", map("value", mapping(1), "mapping", entries, "default", mapping(depth - 1)));
  }

  private Object template(int depth) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      values.put(one(List.of("a", "b", "c", "a|b", "(")), mapping(depth - 1));
    }
    return formula("$tpl", map("template", "{a}-{b}{c} {a}", "values", values));
  }
}
