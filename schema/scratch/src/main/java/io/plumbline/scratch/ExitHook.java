package io.plumbline.scratch;

/** Something that is done when the JVM ends, however it ends but by being killed. */
final class ExitHook {
  private final Thread thread;

  private ExitHook(Runnable last) {
    thread = new Thread(last, "plumbline-scratch-exit");
  }

  static ExitHook register(Runnable last) {
    ExitHook hook = new ExitHook(last);
    Runtime.getRuntime().addShutdownHook(hook.thread);
    return hook;
  }

  /** Leaves it undone, unless the JVM is ending already. */
  void forget() {
    try {
      Runtime.getRuntime().removeShutdownHook(thread);
    } catch (IllegalStateException ending) {
      // The hook runs or has run; what it does can be done twice.
    }
  }
}
