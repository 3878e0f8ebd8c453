package io.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AcceptCommandTest {

  @Test
  void projectOfOneModuleNeedsNoSelection() {
    assertThat(new AcceptCommand(Path.of("/work"), Path.of("/work")))
        .hasToString("mvn verify -Dplumbline.update -DskipTests");
  }

  @Test
  void moduleIsSelectedWithWhatItNeeds() {
    assertThat(new AcceptCommand(Path.of("/work"), Path.of("/work/codegen/generated")))
        .hasToString("mvn verify -Dplumbline.update -pl codegen/generated -am -DskipTests");
  }
}
