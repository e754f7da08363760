package dev.connectors.runtime.error;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all exceptions for an answer are made of. */
record ApiFailure(
    RequestInfo request,
    int status,
    Map<String, List<String>> headers,
    @Nullable Object body,
    String message) {}
