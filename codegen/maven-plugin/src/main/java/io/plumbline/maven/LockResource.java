package io.plumbline.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** Finds the name that a file will have on the class path. */
record LockResource(List<Resource> resources) {

  static LockResource in(MavenProject project) {
    return new LockResource(project.getResources());
  }

  /** The name with a slash before it, such as {@code /schema.lock}. */
  String nameOf(Path file) throws MojoExecutionException {
    Path wanted = file.toAbsolutePath().normalize();
    List<Path> searched = new ArrayList<>();
    for (Resource resource : resources) {
      Path directory = Path.of(resource.getDirectory()).toAbsolutePath().normalize();
      if (wanted.startsWith(directory)) {
        Path target = Path.of(resource.getTargetPath() == null ? "" : resource.getTargetPath());
        Path name = target.resolve(directory.relativize(wanted)).normalize();
        return "/" + name.toString().replace(File.separatorChar, '/');
      }
      searched.add(directory);
    }
    throw new MojoExecutionException(
        "The lock would not be on the class path: expected lockFile beneath one of %s, found %s."
            .formatted(searched, wanted));
  }
}
