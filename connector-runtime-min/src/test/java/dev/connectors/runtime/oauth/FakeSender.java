package dev.connectors.runtime.oauth;

import dev.connectors.runtime.http.TransportRequest;
import dev.connectors.runtime.http.TransportResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives one answer, and keeps what it was asked. */
final class FakeSender implements TokenSender {

  private final TransportResponse answer;
  TransportRequest asked;

  FakeSender(TransportResponse answer) {
    this.answer = answer;
  }

  /** Answers with a body of JSON. */
  static FakeSender json(int status, String body) {
    return labelled(status, "application/json", body);
  }

  /** Answers with a body and its label. */
  static FakeSender labelled(int status, String contentType, String body) {
    return new FakeSender(
        new TransportResponse(
            status,
            Map.of("Content-Type", List.of(contentType)),
            body.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public TransportResponse send(TransportRequest request) {
    asked = request;
    return answer;
  }

  /** The body that was sent. */
  String body() {
    try {
      return new String(asked.body().bytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The form that was sent, decoded. */
  Map<String, String> form() {
    Map<String, String> form = new LinkedHashMap<>();
    FormEncoding.decode(body()).forEach(pair -> form.put(pair.getKey(), pair.getValue()));
    return form;
  }
}
