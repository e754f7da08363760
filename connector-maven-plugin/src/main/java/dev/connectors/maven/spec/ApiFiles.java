package dev.connectors.maven.spec;

import dev.connectors.maven.diag.DiagnosticCode;
import org.jspecify.annotations.Nullable;

/**
 * The files that references of an API document lead to. Each is read when something needs it, so
 * that what only looks like a reference, in an example say, opens no file.
 */
public interface ApiFiles {

  /** What the message about a reference without a target expects. */
  String NOWHERE = "leads nowhere (expected: an object in the document or a file beside it)";

  /**
   * A file, or why there is none.
   *
   * @param name the file's name in messages, by which it refers to others
   * @param root its content, or null when it cannot be had
   * @param refusal why it cannot be had, to be reported with the reference; null when there is
   *     content or the reason was reported
   */
  record Found(String name, @Nullable Node root, @Nullable Refusal refusal) {}

  /**
   * Why a file cannot be had.
   *
   * @param code the kind of fault
   * @param problem what is said after the reference
   */
  record Refusal(DiagnosticCode code, String problem) {}

  /**
   * The file that a reference leads to.
   *
   * @param reference the reference
   * @param from the name of the file in which it stands
   */
  Found find(ApiReference reference, String from);
}
