package io.plumbline.lock;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.plumbline.lock.LockFormatException.Problem;
import io.plumbline.testing.Fixtures;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes a stranger calls a lock, they are one or are refused with the reason, within time
 * and memory that grow with their length alone.
 *
 * <p>The test tries locks whose lines were mutilated. {@code mvn verify -Pfuzz -pl schema/core -am}
 * lets Jazzer go on from there for two minutes, guided by what the parser covers.
 */
public class LockFuzzTest {

  private static final String GOLDEN = Fixtures.read("golden/schema.lock");
  private static final Pattern FINGERPRINT = Pattern.compile("sha256:[0-9a-f]{64}");

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Of what it takes whatever the length, such as loading classes; and for each byte. */
  private static final Duration TIME = Duration.ofSeconds(2);

  private static final long NANOS_PER_BYTE = 10_000;
  private static final long MEMORY = 16L << 20;
  private static final long MEMORY_PER_BYTE = 4096;

  static {
    // Loading the classes of the parser is no part of what a text takes.
    SchemaLock.parse(GOLDEN).render();
  }

  @Test
  void mutilatedLocksAreRefusedOrAreLocks() {
    Random random = new Random(20240229);
    measured(GOLDEN.replace("\n", "\r\n"));
    for (int i = 0; i < 500; i++) {
      measured(mutilated(random));
    }
  }

  /** Lines that are left out, doubled, moved and spliced. */
  private static String mutilated(Random random) {
    List<String> lines = new ArrayList<>(GOLDEN.lines().toList());
    for (int i = random.nextInt(4); i >= 0; i--) {
      int line = random.nextInt(lines.size());
      String other = lines.get(random.nextInt(lines.size()));
      switch (random.nextInt(6)) {
        case 0 -> lines.remove(line);
        case 1 -> lines.add(line, other);
        case 2 -> Collections.swap(lines, line, random.nextInt(lines.size()));
        case 3 -> lines.set(line, spliced(lines.get(line), other, random));
        case 4 -> lines.set(line, marked(lines.get(line), random));
        default -> lines.addAll(line, lines.subList(line, Math.min(lines.size(), line + 9)));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  /** The line with one more of the characters that mean something in a lock. */
  private static String marked(String line, Random random) {
    String marks = " =~:|\\\".()u{}0\t\r\u202e";
    char mark = marks.charAt(random.nextInt(marks.length()));
    return new StringBuilder(line).insert(random.nextInt(line.length() + 1), mark).toString();
  }

  private static String spliced(String line, String other, Random random) {
    return line.substring(0, random.nextInt(line.length() + 1))
        + other.substring(random.nextInt(other.length() + 1));
  }

  /** What Jazzer calls, within a heap and a time of its own. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    parse(text, FINGERPRINT.matcher(text));
  }

  private static void measured(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long thread = Thread.currentThread().getId();
    long time = THREADS.getCurrentThreadCpuTime();
    long memory = THREADS.getThreadAllocatedBytes(thread);

    fuzzerTestOneInput(bytes);

    assertThat(THREADS.getCurrentThreadCpuTime() - time)
        .isLessThan(TIME.toNanos() + NANOS_PER_BYTE * bytes.length);
    assertThat(THREADS.getThreadAllocatedBytes(thread) - memory)
        .isLessThan(MEMORY + MEMORY_PER_BYTE * bytes.length);
  }

  /** With the fingerprint mended, or nothing behind it would ever be reached. */
  private static void parse(String text, Matcher fingerprint) {
    try {
      accept(text, SchemaLock.parse(text));
    } catch (LockFormatException e) {
      assertThat(e.getMessage()).hasSizeLessThan(1000);
      if (e.problem() == Problem.FINGERPRINT_MISMATCH && fingerprint.find()) {
        String found = e.getMessage().substring(e.getMessage().lastIndexOf("sha256:"));
        parseAgain(fingerprint.replaceFirst(found.substring(0, 71)));
      }
    }
  }

  private static void parseAgain(String text) {
    try {
      accept(text, SchemaLock.parse(text));
    } catch (LockFormatException e) {
      assertThat(e.getMessage()).hasSizeLessThan(1000);
    }
  }

  private static void accept(String text, SchemaLock lock) {
    assertThat(SchemaLock.parse(lock.render())).isEqualTo(lock);
    assertThat(withoutTitle(lock.render())).isEqualTo(withoutTitle(text).replace("\r\n", "\n"));
  }

  private static String withoutTitle(String text) {
    return text.substring(text.indexOf('\n'));
  }
}
