package dev.connectors.maven.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places of types as text. What the names file holds depends on it: no text may ever change. */
final class Places {

  /** A schema of the API document that its name alone identifies. */
  private static final Pattern SCHEMA =
      Pattern.compile(
          "openapi\\.(?:yml|yaml|json)#components/schemas/([A-Za-z0-9._-]+)"
              + "|schema\\.(?:graphqls?|json)#([A-Za-z0-9_]+)");

  private static final Pattern DOCUMENT = Pattern.compile("openapi\\.(?:yml|yaml|json)(#.*)");

  /** What stands between the parts of a place. */
  private static final String SEPARATORS = "/[{|%";

  private Places() {}

  static String of(TypeId id) {
    TypeId owner = id.owner();
    return owner == null ? root(id) : of(owner) + step(id);
  }

  private static String root(TypeId id) {
    if (id instanceof TypeId.Component component) {
      return component(component.pointer());
    } else if (id instanceof TypeId.Shared shared) {
      return component(shared.pointer());
    } else if (id instanceof TypeId.Request request) {
      return request.operation() + " request";
    } else if (id instanceof TypeId.Success success) {
      return success.operation() + " response";
    } else if (id instanceof TypeId.Answer answer) {
      return answer.operation() + " response " + escape(answer.status());
    } else if (id instanceof TypeId.Failure failure) {
      return failure.operation() + " error " + escape(failure.status());
    } else if (id instanceof TypeId.Argument argument) {
      String in = argument.in().name().toLowerCase(Locale.ROOT);
      return argument.operation() + " " + in + " " + escape(argument.name());
    } else if (id instanceof TypeId.Input input) {
      return connection("input", input.option());
    } else if (id instanceof TypeId.Parameters parameters) {
      return connection("parameters", parameters.option());
    }
    throw new IllegalStateException("no place that stands on its own: " + id);
  }

  /** In parentheses, with which neither keys of operations nor names of components begin. */
  private static String connection(String what, String option) {
    return "(" + what + (option.isEmpty() ? "" : " " + escape(option)) + ")";
  }

  /** What a document is called, and whether it is YAML or JSON, says nothing about its schemas. */
  private static String component(String pointer) {
    Matcher schema = SCHEMA.matcher(pointer);
    if (schema.matches()) {
      return schema.group(1) == null ? schema.group(2) : schema.group(1);
    }
    Matcher document = DOCUMENT.matcher(pointer);
    return document.matches() ? document.group(1) : pointer;
  }

  private static String step(TypeId id) {
    if (id instanceof TypeId.Member member) {
      return "/" + escape(member.name());
    } else if (id instanceof TypeId.Branch branch) {
      return "|" + escape(branch.name());
    } else if (id instanceof TypeId.Item) {
      return "[]";
    } else if (id instanceof TypeId.Value) {
      return "{}";
    }
    throw new IllegalStateException("no place in another: " + id);
  }

  private static String escape(String name) {
    StringBuilder text = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (SEPARATORS.indexOf(c) >= 0) {
        text.append(String.format(Locale.ROOT, "%%%02x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }
}
