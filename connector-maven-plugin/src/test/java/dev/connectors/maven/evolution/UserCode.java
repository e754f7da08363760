package dev.connectors.maven.evolution;

import dev.connectors.maven.testing.Compilation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Source of somebody who uses every public name of generated classes: every class, constant,
 * constructor and method, with the declared types of arguments and results, lambdas where there are
 * any, and null where the old classes leave no doubt what is meant by it.
 */
final class UserCode {

  private static final Pattern PLACE =
      Pattern.compile("User(\\d+)\\.java:(\\d+): (.*)", Pattern.DOTALL);

  /**
   * One line of the source.
   *
   * @param owner the class whose name or member it uses
   * @param member the member, or the empty string for the class itself
   * @param mentioned all generated classes that the line names
   * @param text the line
   */
  record Use(Class<?> owner, String member, Set<Class<?>> mentioned, String text) {}

  private final Map<String, List<Use>> files = new TreeMap<>();
  private final Set<Class<?>> generated = new LinkedHashSet<>();

  private UserCode() {}

  /** Source that uses all public names of what was compiled. */
  static UserCode of(Compilation compilation) throws ClassNotFoundException {
    UserCode code = new UserCode();
    ClassLoader loader = compilation.load();
    for (String name : compilation.classes().keySet()) {
      code.generated.add(loader.loadClass(name));
    }
    for (Class<?> type : code.generated) {
      if (isVisible(type)) {
        code.files.put(String.valueOf(code.files.size()), code.uses(type));
      }
    }
    return code;
  }

  /** The source by path. */
  Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    files.forEach(
        (number, uses) -> {
          StringBuilder text =
              new StringBuilder(
                  "package user; @SuppressWarnings({\"cast\", \"deprecation\", \"removal\"})");
          text.append(" final class User").append(number).append(" {\n");
          uses.forEach(use -> text.append(use.text()).append('\n'));
          sources.put("user/User" + number + ".java", text.append("}\n").toString());
        });
    return sources;
  }

  /** The use that a message of the compiler is about. */
  Use at(String message) {
    Matcher matcher = PLACE.matcher(message);
    if (!matcher.find()) {
      throw new IllegalStateException("not about the users' code: " + message);
    }
    return files.get(matcher.group(1)).get(Integer.parseInt(matcher.group(2)) - 2);
  }

  private static boolean isVisible(Class<?> type) {
    for (Class<?> around = type; around != null; around = around.getDeclaringClass()) {
      if (!Modifier.isPublic(around.getModifiers())) {
        return false;
      }
    }
    return true;
  }

  private List<Use> uses(Class<?> type) {
    List<Use> uses = new ArrayList<>();
    add(uses, type, "", List.of(type), "{ @TYPE@ x = null; }");
    for (Class<?> parent : type.getInterfaces()) {
      if (generated.contains(parent)) {
        add(uses, type, "", List.of(type, parent), "{ " + name(parent) + " x = (@TYPE@) null; }");
      }
    }
    sorted(type.getDeclaredFields()).stream()
        .filter(UserCode::isPublic)
        .forEach(field -> field(uses, type, (Field) field));
    sorted(type.getDeclaredConstructors()).stream()
        .filter(UserCode::isPublic)
        .forEach(constructor -> call(uses, type, (Executable) constructor, false));
    List<Method> methods = methods(type);
    for (Method method : methods) {
      call(uses, type, method, false);
      boolean only =
          methods.stream()
                  .filter(other -> other.getName().equals(method.getName()))
                  .filter(other -> other.getParameterCount() == method.getParameterCount())
                  .count()
              == 1;
      if (only && Arrays.stream(method.getParameterTypes()).anyMatch(UserCode::takesNull)) {
        call(uses, type, method, true);
      }
    }
    return uses;
  }

  private static boolean takesNull(Class<?> type) {
    return !type.isPrimitive() && type != Consumer.class;
  }

  private static boolean isPublic(Member member) {
    return Modifier.isPublic(member.getModifiers()) && !member.isSynthetic();
  }

  /** What a class has itself or from classes that nobody can name. */
  private List<Method> methods(Class<?> type) {
    Map<String, Method> methods = new TreeMap<>();
    for (Method method : type.getMethods()) {
      if (generated.contains(method.getDeclaringClass())) {
        String key = method.getName() + Arrays.toString(method.getParameterTypes());
        methods.merge(key, original(method), (one, other) -> one.isBridge() ? other : one);
      }
    }
    return List.copyOf(methods.values());
  }

  /** What a class inherits from one that nobody can name is a bridge there, without its types. */
  private static Method original(Method method) {
    Class<?> parent = method.getDeclaringClass().getSuperclass();
    for (; method.isBridge() && parent != null; parent = parent.getSuperclass()) {
      for (Method declared : parent.getDeclaredMethods()) {
        if (declared.getName().equals(method.getName())
            && Arrays.equals(declared.getParameterTypes(), method.getParameterTypes())) {
          return declared;
        }
      }
    }
    return method;
  }

  private static List<Member> sorted(Member[] members) {
    return Arrays.stream(members).sorted(Comparator.comparing(Object::toString)).toList();
  }

  private void field(List<Use> uses, Class<?> type, Field field) {
    List<Type> types = List.of(type, field.getGenericType());
    add(
        uses,
        type,
        field.getName(),
        types,
        "{ " + name(field.getGenericType()) + " x = @TYPE@." + field.getName() + "; }");
  }

  private void call(List<Use> uses, Class<?> type, Executable member, boolean nulls) {
    List<Type> types = new ArrayList<>(List.of(type));
    List<String> arguments = new ArrayList<>();
    for (Type parameter : member.getGenericParameterTypes()) {
      types.add(parameter);
      arguments.add(argument(parameter, nulls));
    }
    String list = String.join(", ", arguments);
    if (member instanceof Constructor) {
      add(uses, type, "new", types, "{ @TYPE@ x = new @TYPE@(" + list + "); }");
      return;
    }
    Method method = (Method) member;
    types.add(method.getGenericReturnType());
    // A setter that is inherited answers with the class that inherits it.
    Type returned = method.getGenericReturnType();
    String answer = returned instanceof TypeVariable ? "@TYPE@" : name(returned);
    String result = method.getReturnType() == void.class ? "" : answer + " x = ";
    String self = Modifier.isStatic(member.getModifiers()) ? "@TYPE@" : "((@TYPE@) null)";
    add(
        uses,
        type,
        method.getName(),
        types,
        "{ " + result + self + "." + method.getName() + "(" + list + "); }");
  }

  private static String argument(Type type, boolean nulls) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == Consumer.class) {
      return "y -> { " + name(generic.getActualTypeArguments()[0]) + " z = y; }";
    }
    if (type instanceof Class<?> primitive && primitive.isPrimitive()) {
      return primitive == boolean.class ? "false" : "(" + primitive + ") 0";
    }
    return nulls ? "null" : "(" + name(type) + ") null";
  }

  private void add(List<Use> uses, Class<?> type, String member, List<Type> types, String body) {
    Set<Class<?>> mentioned = new LinkedHashSet<>();
    types.forEach(used -> mention(used, mentioned));
    mentioned.retainAll(generated);
    String text =
        "static void use"
            + uses.size()
            + "() throws Exception "
            + body.replace("@TYPE@", name(type));
    uses.add(new Use(type, member, mentioned, text));
  }

  private static void mention(Type type, Set<Class<?>> mentioned) {
    if (type instanceof Class<?> plain) {
      mentioned.add(plain.isArray() ? plain.getComponentType() : plain);
    } else if (type instanceof ParameterizedType generic) {
      mention(generic.getRawType(), mentioned);
      Arrays.stream(generic.getActualTypeArguments()).forEach(part -> mention(part, mentioned));
    } else if (type instanceof WildcardType wildcard) {
      Arrays.stream(wildcard.getUpperBounds()).forEach(part -> mention(part, mentioned));
    }
  }

  /** A type as source writes it. */
  private static String name(Type type) {
    if (type instanceof Class<?> plain) {
      return plain.getCanonicalName();
    }
    if (type instanceof ParameterizedType generic) {
      return name(generic.getRawType())
          + Arrays.stream(generic.getActualTypeArguments())
              .map(UserCode::name)
              .collect(Collectors.joining(", ", "<", ">"));
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getUpperBounds()[0] == Object.class
          ? "?"
          : "? extends " + name(wildcard.getUpperBounds()[0]);
    }
    throw new IllegalStateException("no generated member has a type like " + type);
  }
}
