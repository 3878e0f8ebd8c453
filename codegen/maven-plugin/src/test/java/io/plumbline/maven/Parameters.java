package io.plumbline.maven;

import java.lang.reflect.Field;

/** Parameters of goals. */
final class Parameters {

  private Parameters() {}

  /** Sets one as Maven does. */
  static void set(Object goal, String name, Object value) {
    for (Class<?> type = goal.getClass(); type != null; type = type.getSuperclass()) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        field.set(goal, value);
        return;
      } catch (NoSuchFieldException e) {
        // It is one of a class above.
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalArgumentException("no parameter " + name);
  }
}
