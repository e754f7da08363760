package dev.connectors.runtime.auth;

/** Whether a connection can be used. */
public enum ConnectionStatus {
  /** It can, as far as is known. */
  READY,
  /** The application no longer accepts its credentials: its owner must connect again. */
  DEFUNCT,
  /** There is none: it was never made, or was disconnected. */
  DISCONNECTED
}
