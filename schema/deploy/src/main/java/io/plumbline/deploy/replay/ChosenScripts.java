package io.plumbline.deploy.replay;

import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/** Shows Flyway some of the migrations as if the others did not exist. */
record ChosenScripts(ScriptTexts texts, Set<String> scripts) implements ResourceProvider {

  ChosenScripts {
    scripts = Set.copyOf(scripts);
  }

  /** Null where there is none, as Flyway expects it; asked for the settings beside a script. */
  @Override
  public LoadableResource getResource(String name) {
    return resource(name).orElse(null);
  }

  @Override
  public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
    return scripts.stream()
        .filter(script -> fileName(script).startsWith(prefix))
        .filter(script -> Arrays.stream(suffixes).anyMatch(script::endsWith))
        .sorted()
        .flatMap(script -> resource(script).stream())
        .collect(Collectors.toList());
  }

  private Optional<LoadableResource> resource(String script) {
    return texts.text(script).map(text -> new TextResource(script, text));
  }

  private static String fileName(String script) {
    return script.substring(script.lastIndexOf('/') + 1);
  }

  private static final class TextResource extends LoadableResource {
    private final String script;
    private final String text;

    TextResource(String script, String text) {
      this.script = script;
      this.text = text;
    }

    @Override
    public Reader read() {
      return new StringReader(text);
    }

    @Override
    public String getAbsolutePath() {
      return script;
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return script;
    }

    @Override
    public String getFilename() {
      return fileName(script);
    }

    @Override
    public String getRelativePath() {
      return script;
    }
  }
}
