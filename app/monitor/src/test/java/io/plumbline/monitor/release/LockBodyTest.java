package io.plumbline.monitor.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.monitor.web.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LockBodyTest {

  private static final int LIMIT = 100_000;

  @Test
  void aBodyOfExactlyTheLimitIsRead() throws Exception {
    byte[] body = "x".repeat(LIMIT).getBytes(StandardCharsets.US_ASCII);
    assertThat(new LockBody(LIMIT).text(new ByteArrayInputStream(body))).hasSize(LIMIT);
  }

  @Test
  void aLongerBodyIsReadNoFurtherThanTwiceTheLimit() {
    ByteArrayInputStream body = new ByteArrayInputStream(new byte[5 * LIMIT]);
    assertThatThrownBy(() -> new LockBody(LIMIT).text(body))
        .isInstanceOf(Refusal.class)
        .hasMessage("the lock is too long: expected at most 100000 bytes, found more");
    assertThat(body.available()).isGreaterThan(2 * LIMIT);
  }
}
