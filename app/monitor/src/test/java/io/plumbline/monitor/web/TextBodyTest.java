package io.plumbline.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextBodyTest {

  private static final int LIMIT = 100_000;

  private static final TextBody BODY =
      new TextBody("lock", LIMIT, "send a shorter one", "send text");

  @Test
  void aBodyOfExactlyTheLimitIsRead() throws Exception {
    byte[] body = "x".repeat(LIMIT).getBytes(StandardCharsets.US_ASCII);
    assertThat(BODY.read(new ByteArrayInputStream(body))).hasSize(LIMIT);
  }

  @Test
  void aLongerBodyIsReadNoFurtherThanTwiceTheLimit() {
    ByteArrayInputStream body = new ByteArrayInputStream(new byte[5 * LIMIT]);
    assertThatThrownBy(() -> BODY.read(body))
        .isInstanceOf(Refusal.class)
        .hasMessage("the lock is too long: expected at most 100000 bytes, found more");
    assertThat(body.available()).isGreaterThan(2 * LIMIT);
  }
}
