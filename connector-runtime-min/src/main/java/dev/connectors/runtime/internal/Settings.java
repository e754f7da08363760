package dev.connectors.runtime.internal;

import dev.connectors.runtime.http.CallListener;
import dev.connectors.runtime.http.NetworkPolicy;
import dev.connectors.runtime.http.RetryPolicy;
import dev.connectors.runtime.http.Transport;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connector's definition and all that its builder was told. */
record Settings(
    ConnectorDefinition definition,
    Transport transport,
    boolean ownsTransport,
    @Nullable URI baseUri,
    @Nullable String server,
    NetworkPolicy policy,
    Duration timeout,
    long maxResponseBytes,
    RetryPolicy retries,
    int maxConcurrentCalls,
    List<CallListener> listeners) {}
