package io.plumbline.deploy.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.scratch.ScratchDatabase;
import io.plumbline.scratch.ScratchPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegexExamplesTest {

  @AutoClose private static final ScratchDatabase DATABASE = ScratchPostgres.shared().create();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^[A-Z]{3}-[0-9]+$",
        "^(red|green|blue)( light)?$",
        "^[[:digit:]]{4}$",
        "^[^[:alpha:]]$",
        "^[_[:alnum:]]+$",
        "^[\\d-]{2,}$",
        "^[]a]+$",
        "^[^]a]+$",
        "^\\w+@\\w+\\.[a-z]{2,3}$",
        "^(?=.)(?:a|b)*?c$"
      })
  void aServerAgreesThatEachExampleMatches(String pattern) throws Exception {
    List<String> examples = RegexExamples.of(pattern);

    assertThat(examples).isNotEmpty();
    try (Connection connection = DATABASE.connect();
        PreparedStatement matching =
            connection.prepareStatement(
                "select count(*) from unnest(?) example where example ~ ?")) {
      matching.setArray(1, connection.createArrayOf("text", examples.toArray()));
      matching.setString(2, pattern);
      try (ResultSet row = matching.executeQuery()) {
        row.next();
        assertThat(row.getInt(1)).as(examples.toString()).isEqualTo(examples.size());
      }
    }
  }

  @Test
  @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD, unit = TimeUnit.SECONDS)
  void whatIsNoPatternHasNoExampleOrAWrongOne() {
    assertThat(RegexExamples.of("[a[:digit]")).contains("a");
    assertThat(RegexExamples.of("[a")).isEmpty();
    assertThat(RegexExamples.of("a{x}")).isEmpty();
  }
}
