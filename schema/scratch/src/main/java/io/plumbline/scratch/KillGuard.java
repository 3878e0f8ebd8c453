package io.plumbline.scratch;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Optional;

/**
 * A shell that outlives a JVM which is killed, and then ends the server and deletes its folder. No
 * {@link ExitHook} runs then; and the JVMs that Maven runs tests in are killed when Maven is. There
 * is none on Windows.
 *
 * @param shell waits for the end of its input, which comes when the JVM is gone
 */
record KillGuard(Optional<Process> shell) {
  // Ctrl-C reaches the shell too, but is for the JVM to act on.
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      read -r end
      server=$(head -n 1 "$1/postmaster.pid") && kill -QUIT "$server"
      rm -rf "$2" || { sleep 1; rm -rf "$2"; }
      """;

  static KillGuard of(ServerFolder folder) throws IOException {
    if (File.separatorChar == '\\') {
      return new KillGuard(Optional.empty());
    }
    return new KillGuard(
        Optional.of(
            new ProcessBuilder(
                    "sh",
                    "-c",
                    SCRIPT,
                    "plumbline-scratch-guard",
                    folder.data().toString(),
                    folder.path().toString())
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()));
  }

  void dismiss() {
    shell.ifPresent(Process::destroyForcibly);
  }
}
