package dev.connectors.runtime.internal;

import dev.connectors.runtime.json.OpenEnum;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** As the generator writes it. */
final class Deal extends ObjectView {

  static final ValueType<Deal> TYPE = Types.object(Deal::of);

  private Deal(Map<String, ?> json) {
    super(json);
  }

  static Deal of(Map<String, ?> json) {
    return new Deal(json);
  }

  static Builder builder() {
    return new Builder(Map.of());
  }

  Long id() {
    return required("id", Types.INT64);
  }

  String title() {
    return optional("title", Types.STRING);
  }

  BigDecimal value() {
    return optional("value", Types.DECIMAL);
  }

  Status status() {
    return optional("status", Types.enumeration(Status::of));
  }

  String token() {
    return required("access token", Types.STRING);
  }

  Long secretNumber() {
    return optional("access token", Types.INT64);
  }

  List<Long> numbers() {
    return list("numbers", Types.INT64);
  }

  List<Deal> parts() {
    return list("parts", TYPE);
  }

  Map<String, Long> counts() {
    return map("counts", Types.INT64);
  }

  Map<String, Long> others() {
    return rest(Types.INT64, "id", "title");
  }

  <T> T read(String name, ValueType<T> type) {
    return required(name, type);
  }

  @Override
  protected Set<String> sensitive() {
    return Set.of("access token");
  }

  static final class Status extends OpenEnum {
    static final Status OPEN = of("open");

    private Status(String value) {
      super(value);
    }

    static Status of(String value) {
      return new Status(value);
    }
  }

  static final class Builder extends ObjectBuilder<Builder> {
    Builder(Map<String, ?> initial) {
      super(initial);
    }

    Builder id(Long id) {
      return set("id", id);
    }

    Builder title(String title) {
      return set("title", title);
    }

    Builder value(BigDecimal value) {
      return setNullable("value", value);
    }

    public Deal build() {
      return build(Deal::of, "id", "title");
    }

    Deal buildAsItIs() {
      return build(Deal::of);
    }

    Deal buildWithId() {
      return build(Deal::of, "id");
    }
  }
}
