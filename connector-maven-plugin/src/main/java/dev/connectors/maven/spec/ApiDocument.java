package dev.connectors.maven.spec;

/**
 * An OpenAPI document as written, with the files that it refers to.
 *
 * @param file the document's name in messages
 * @param root the document
 * @param files gives the files that its references lead to
 */
public record ApiDocument(String file, MapNode root, ApiFiles files) {}
