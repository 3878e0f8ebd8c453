package io.plumbline.testing;

import io.plumbline.lock.SchemaLock;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An SQL file in {@code lock} and, beside it, the entries that a lock of it has. One that ends with
 * a number needs a server of that major.
 *
 * @param name such as {@code column-18}
 */
public record LockFixture(String name) {

  private static final Pattern SINCE = Pattern.compile(".*-(\\d+)");

  public static List<LockFixture> all() {
    return Fixtures.list("lock").stream()
        .filter(file -> file.endsWith(".sql"))
        .map(file -> new LockFixture(file.substring(0, file.length() - ".sql".length())))
        .toList();
  }

  public boolean isFor(int major) {
    Matcher since = SINCE.matcher(name);
    return !since.matches() || Integer.parseInt(since.group(1)) <= major;
  }

  public String sql() {
    return Fixtures.read("lock/" + name + ".sql");
  }

  public void assertEntries(SchemaLock lock) {
    Fixtures.assertSame(entries(lock), "lock/" + name + ".lock");
  }

  /** The lock's text without the header. */
  private static String entries(SchemaLock lock) {
    String text = lock.render();
    return text.substring(text.indexOf("\n\n") + 2);
  }

  @Override
  public String toString() {
    return name;
  }
}
