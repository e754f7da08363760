package dev.connectors.runtime.js;

import dev.connectors.runtime.error.ConnectorException;
import java.util.concurrent.CompletableFuture;

/** A program that calls functions in JavaScript, as its argument says. */
public final class EngineProcess {

  private EngineProcess() {}

  /** Prints what came of it. */
  public static void main(String[] arguments) throws Exception {
    try (Scripts scripts =
        new Scripts()
            .esm("fine.js", "export default async () => { await null; return 'fine'; };")
            .esm(
                "deep.js",
                "const deeper = () => { try { deeper(); } catch (e) { throw new Error('deep', { cause: e }); } };\n"
                    + "export default deeper;")
            .esm("wrong.js", "export default () => { throw new Error('wrong'); };")
            .esm(
                "list.js",
                "export default () => { const all = []; while (true) all.push(new Array(1e5).fill({})); };")
            .esm(
                "text.js",
                "export default () => { const all = []; while (true) all.push('x'.repeat(1e6) + all.length); };")
            .esm(
                "bytes.js",
                "export default () => { const all = []; while (true) all.push(new Uint8Array(1e7)); };")) {
      switch (arguments[0]) {
        case "untouched" -> System.out.println(scripts.function("fine.js"));
        case "warm" -> warm(scripts);
        case "call" -> System.out.println(told(scripts, "fine.js"));
        case "depth" -> {
          System.out.println(told(scripts, "deep.js"));
          System.out.println(told(scripts, "wrong.js"));
        }
        case "bombs" -> bombs(scripts);
        default -> throw new IllegalArgumentException(arguments[0]);
      }
    }
  }

  /** While each goes off, calls of another connector go on. */
  private static void bombs(Scripts scripts) throws Exception {
    for (String bomb : new String[] {"list.js", "text.js", "bytes.js"}) {
      CompletableFuture<String> outcome = CompletableFuture.supplyAsync(() -> told(scripts, bomb));
      System.out.println(bomb + " " + outcome.get());
      System.out.println(told(scripts, "fine.js"));
    }
  }

  private static void warm(Scripts scripts) throws InterruptedException {
    scripts.javaScript().warmUp();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("connector-js-warm-up")) {
        thread.join();
      }
    }
  }

  private static String told(Scripts scripts, String module) {
    try {
      return String.valueOf(scripts.call(module));
    } catch (ConnectorException e) {
      return e.getClass().getSimpleName() + " " + e.key() + ": " + e.getMessage();
    }
  }
}
