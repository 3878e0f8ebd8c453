package io.plumbline.maven;

import java.io.File;
import java.nio.file.Path;
import javax.lang.model.SourceVersion;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals that know the generated code have in common. */
abstract class CodeMojo extends PlumblineMojo {

  /** The package of the generated code; nothing else may be in it or below it. */
  @Parameter(property = "plumbline.packageName", required = true)
  private String packageName;

  /** Where jOOQ has just generated its classes: the directory of its target. */
  @Parameter(
      property = "plumbline.generatedDirectory",
      defaultValue = "${project.build.directory}/generated-sources/jooq",
      required = true)
  private File generatedDirectory;

  /** The committed lock, in a resource directory, so that it is on the class path. */
  @Parameter(
      property = "plumbline.lockFile",
      defaultValue = "${project.basedir}/src/main/resources/schema.lock",
      required = true)
  private File lockFile;

  @Parameter(
      defaultValue = "${project.build.directory}/plumbline/schema.lock",
      readonly = true,
      required = true)
  private File candidateFile;

  /** Checked, since files are deleted by it: it can lead neither up nor to the root. */
  final String packageName() throws MojoExecutionException {
    if (!SourceVersion.isName(packageName)) {
      throw new MojoExecutionException(
          "packageName is wrong: expected the name of a Java package, found \""
              + packageName
              + "\"; configure the package of the generated code.");
    }
    return packageName;
  }

  final Path packageIn(Path sources) throws MojoExecutionException {
    return sources.resolve(packageName().replace('.', '/'));
  }

  final Path generatedPackage() throws MojoExecutionException {
    return packageIn(generatedDirectory.toPath());
  }

  final Path lockFile() {
    return lockFile.toPath();
  }

  final Path candidateFile() {
    return candidateFile.toPath();
  }
}
