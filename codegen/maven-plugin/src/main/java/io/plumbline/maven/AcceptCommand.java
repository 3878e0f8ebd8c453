package io.plumbline.maven;

import java.nio.file.Path;

/**
 * The command that accepts what the migrations give.
 *
 * @param root the directory in which Maven was called
 * @param module the directory of the module with the generated code
 */
record AcceptCommand(Path root, Path module) {

  /** Tests would run with the stale code, and come before it is mended. */
  @Override
  public String toString() {
    String path = Staleness.name(root, module);
    String selection = path.isEmpty() ? "" : " -pl " + path + " -am";
    return "mvn verify -Dplumbline.update" + selection + " -DskipTests";
  }
}
