package io.plumbline.mutation;

import io.plumbline.testing.Servers;
import java.util.HashMap;
import java.util.Map;

/** An empty database of each major that is asked for, the same one as long as it can be emptied. */
public final class Playgrounds implements AutoCloseable {

  private final Map<Integer, Playground> byMajor = new HashMap<>();

  public Playground ofMajor(int major) {
    Playground used = byMajor.remove(major);
    if (used != null && !used.empty()) {
      used.close();
      used = null;
    }
    Playground playground = used == null ? new Playground(Servers.ofMajor(major)) : used;
    byMajor.put(major, playground);
    return playground;
  }

  @Override
  public void close() {
    byMajor.values().forEach(Playground::close);
  }
}
