package dev.connectors.maven.pipeline;

import dev.connectors.maven.load.RemoteFiles;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how references to other hosts are followed.
 *
 * @param cache the directory in which files are kept once they were fetched, or null to refuse such
 *     references
 * @param offline whether only those are there that are kept
 * @param refresh whether to fetch those again that are kept
 */
public record RemoteReferences(@Nullable Path cache, boolean offline, boolean refresh) {

  /** References to other hosts are refused. */
  public static final RemoteReferences REFUSED = new RemoteReferences(null, false, false);

  RemoteFiles files() {
    return cache == null ? RemoteFiles.refused() : RemoteFiles.in(cache, offline, refresh);
  }
}
