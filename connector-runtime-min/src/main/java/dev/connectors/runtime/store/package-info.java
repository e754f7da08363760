/**
 * What stores of connections and subscriptions are built of: names of files, owner-only files that
 * are replaced atomically, locks and leases between processes, sessions with a database. It knows
 * nothing of what is stored.
 */
@org.jspecify.annotations.NullMarked
package dev.connectors.runtime.store;
