package dev.connectors.maven.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TypeScript passes types on as if they were values. */
class TypeExportsTest {

  private static final String TYPES =
      """
      export interface T { a: U }
      type U = string;
      export type { U };
      export { U as W };
      export const v = 1;
      export default interface D {}
      """;

  @TempDir private Path directory;
  private Connector acme;

  @BeforeEach
  void makeConnector() throws Exception {
    Path root = directory.resolve("acme");
    Files.createDirectories(root);
    acme = new Connector(root).file("types.ts", TYPES);
  }

  @Test
  void aTypeOfAnotherFileIsNotExportedAndEachPlaceStaysWhatItWas() {
    acme.function(
        "run.ts",
        """
        import { T, v } from './types'; export { T, v };
        import D, { U } from './types'; export { D as E, U };
        export { W } from './types'; export { W as X, v as y } from './types';
        export default () => v;
        """);

    assertThat(acme.module("run.ts").text())
        .isEqualTo(
            """
            import {    v } from './types'; export {    v };
            ;                               ;                   \s
            ;                            export {         v as y } from './types';
            export default () => v;
            """);
    assertThat(acme.module("run.ts").imports()).isEqualTo(Map.of("./types", "types.ts"));
  }

  @Test
  void aTypeIsFollowedThroughTheFilesThatPassItOn() {
    acme.file("a.ts", "export * from './b';\n")
        .file("b.ts", "export { T as S } from './c';\n")
        .file("c.ts", "import { T } from './types'; export { T };\n")
        .function("run.ts", "export { S } from './a'; export default () => 1;\n");

    assertThat(acme.module("run.ts").text())
        .isEqualTo(";                        export default () => 1;\n");
    assertThat(acme.module("b.ts").text()).isEqualTo(";                            \n");
  }

  @Test
  void whatIsNoTypeEitherIsTold() {
    acme.file("types.js", "export const v = 1;\n")
        .function("a.ts", "export { T, X } from './types.ts'; export default () => 1;\n")
        .function("b.js", "export { T } from './types.ts'; export default () => 1;\n");

    assertThat(acme.messages())
        .containsExactly(
            "acme/a.ts:1:13: error [script-import] X: not exported by ./types.ts (did you mean v?)",
            "acme/b.js:1:10: error [script-import] T: not exported by ./types.ts (did you mean v?)");
  }
}
