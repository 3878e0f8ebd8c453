package io.plumbline.it.impact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import io.plumbline.check.LiveSchema;
import io.plumbline.it.Folders;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The builds of all examples, compiled in one go, which takes a fraction of one by one. */
final class GeneratedBuilds implements AutoCloseable {

  private final URLClassLoader loader;
  private final Map<String, Build> bySql;

  private GeneratedBuilds(URLClassLoader loader, Map<String, Build> bySql) {
    this.loader = loader;
    this.bySql = bySql;
  }

  static GeneratedBuilds of(List<Example> examples) throws IOException {
    Path folder = Folders.target().resolve("impact");
    Folders.delete(folder);
    Path sources = folder.resolve("sources");
    Path classes = Files.createDirectories(folder.resolve("classes"));
    // Examples that begin alike share their code.
    Map<String, String> packages =
        examples.stream()
            .collect(toMap(Example::before, GeneratedBuilds::packageOf, (first, second) -> first));
    Map<String, LiveSchema> schemas =
        packages.entrySet().parallelStream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    it -> CodeGenerator.generate(it.getKey(), it.getValue(), sources)));
    List<Path> files = filesIn(sources);
    compile(files, classes);
    URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, GeneratedBuilds.class.getClassLoader());
    List<String> names = files.stream().map(it -> className(sources.relativize(it))).toList();
    return new GeneratedBuilds(
        loader,
        packages.entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    it -> Build.load(schemas.get(it.getKey()), loader, it.getValue(), names))));
  }

  Build of(Example example) {
    return bySql.get(example.before());
  }

  private static String packageOf(Example example) {
    return "proof." + example.name().replaceAll("[-@]", "_");
  }

  private static String className(Path file) {
    return file.toString().replace(".java", "").replace(file.getFileSystem().getSeparator(), ".");
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(it -> it.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void compile(List<Path> files, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager manager =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      List<String> options =
          List.of("-proc:none", "-implicit:none", "-nowarn", "-g:none", "-d", classes.toString());
      boolean compiled =
          compiler
              .getTask(
                  messages,
                  manager,
                  null,
                  options,
                  null,
                  manager.getJavaFileObjectsFromPaths(files))
              .call();
      if (!compiled) {
        throw new IllegalStateException("the generated code does not compile:\n" + messages);
      }
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
