package io.plumbline.scratch;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Runs classes by a loader of their own and then closes it, as Maven does with its plugins. */
final class ClosedClassLoader {
  private ClosedClassLoader() {}

  static void runMain(Class<?> main) throws Exception {
    try (URLClassLoader loader =
        new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(loader);
      loader
          .loadClass(main.getName())
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    }
    System.out.println("class loader closed");
  }

  private static URL[] classPath() throws MalformedURLException {
    String[] entries = System.getProperty("java.class.path").split(File.pathSeparator, -1);
    URL[] urls = new URL[entries.length];
    for (int i = 0; i < entries.length; i++) {
      urls[i] = Path.of(entries[i]).toUri().toURL();
    }
    return urls;
  }
}
