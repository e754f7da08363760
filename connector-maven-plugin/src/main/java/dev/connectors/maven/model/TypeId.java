package dev.connectors.maven.model;

import org.jspecify.annotations.Nullable;

/** A declared type's identity: the place in the document that it stands at, never its order. */
public sealed interface TypeId {

  /** The place that this one is part of, or null for one that stands on its own. */
  @Nullable TypeId owner();

  /**
   * The place as text, which no other place has: {@code Invoice}, {@code Invoice/lines[]}, {@code
   * list-invoices response}. The names file knows types by it, so it never changes.
   */
  default String place() {
    return Places.of(this);
  }

  /** A place that stands on its own. */
  sealed interface Root extends TypeId {
    @Override
    default @Nullable TypeId owner() {
      return null;
    }
  }

  /**
   * A named component.
   *
   * @param name its name in the document
   * @param pointer where it is defined: the file and the JSON pointer
   */
  record Component(String name, String pointer) implements Root {}

  /**
   * What stands in a part of a document that operations share.
   *
   * @param kind what the part is: {@code response}, {@code request} or {@code parameter}
   * @param name the part's name in the document
   * @param pointer where it is defined: the file and the JSON pointer
   */
  record Shared(String kind, String name, String pointer) implements Root {}

  /**
   * An operation's request body.
   *
   * @param operation the operation's key
   */
  record Request(String operation) implements Root {}

  /**
   * The body of an operation's success.
   *
   * @param operation the operation's key
   */
  record Success(String operation) implements Root {}

  /**
   * The body of a success beside that of the lowest status.
   *
   * @param operation the operation's key
   * @param status the status as written
   */
  record Answer(String operation, String status) implements Root {}

  /**
   * The body of an answer that is no success.
   *
   * @param operation the operation's key
   * @param status the status as written
   */
  record Failure(String operation, String status) implements Root {}

  /**
   * A parameter.
   *
   * @param operation the operation's key
   * @param in where it is sent
   * @param name its name
   */
  record Argument(String operation, Parameter.In in, String name) implements Root {}

  /**
   * What a user gives to connect.
   *
   * @param option the key of the way to authenticate; empty for the connector's own
   */
  record Input(String option) implements Root {}

  /**
   * What whoever installs the connector sets.
   *
   * @param option the key of the way to authenticate; empty for the connector's own
   */
  record Parameters(String option) implements Root {}

  /**
   * A property of an object.
   *
   * @param owner the object
   * @param name the property's name
   */
  record Member(TypeId owner, String name) implements TypeId {}

  /**
   * The elements of a list.
   *
   * @param owner the list
   */
  record Item(TypeId owner) implements TypeId {}

  /**
   * The values of an object whose names are data.
   *
   * @param owner the object
   */
  record Value(TypeId owner) implements TypeId {}

  /**
   * One of the types of a union.
   *
   * @param owner the union
   * @param name what it is called among them
   */
  record Branch(TypeId owner, String name) implements TypeId {}
}
