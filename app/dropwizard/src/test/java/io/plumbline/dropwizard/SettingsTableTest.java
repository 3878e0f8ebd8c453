package io.plumbline.dropwizard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.util.Duration;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README has all settings, with the defaults that they have. */
class SettingsTableTest {

  private static final Pattern ROW =
      Pattern.compile("\\| `([a-zA-Z.]+)` \\| (?:`([^`]+)`|[^`|]+) \\| \\S.* \\|");

  private static final ObjectMapper YAML = Jackson.newObjectMapper(new YAMLFactory());

  @Test
  void readmeHasEverySettingWithItsDefault() throws Exception {
    ObjectNode written = YAML.createObjectNode();
    Map<String, Object> rows = new TreeMap<>();
    for (String line : table()) {
      Matcher row = ROW.matcher(line);
      assertThat(row.matches()).as(line).isTrue();
      rows.put(row.group(1), line);
      if (row.group(2) != null) {
        String[] path = row.group(1).split("\\.", -1);
        ObjectNode section = path.length == 1 ? written : written.withObject("/" + path[0]);
        section.set(path[path.length - 1], YAML.readTree(row.group(2)));
      }
    }
    Map<String, Object> defaults = flat("", new SchemaConfiguration());

    assertThat(rows.keySet()).isEqualTo(defaults.keySet());
    assertThat(flat("", YAML.treeToValue(written, SchemaConfiguration.class))).isEqualTo(defaults);
    // What has no default in the table has none in the record either.
    rows.forEach(
        (name, line) ->
            assertThat(isAbsent(defaults.get(name)))
                .as(line.toString())
                .isEqualTo(!line.toString().matches("\\| \\S+ \\| `.*")));
  }

  private static Iterable<String> table() throws Exception {
    Path readme = Path.of(System.getProperty("basedir", "."), "../../README.md");
    return Files.readAllLines(readme).stream()
        .dropWhile(line -> !line.startsWith("| Setting under `schema:`"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }

  private static boolean isAbsent(Object value) {
    return value.equals(Optional.empty())
        || (value instanceof Collection<?> values && values.isEmpty());
  }

  private static Map<String, Object> flat(String prefix, Record settings) throws Exception {
    Map<String, Object> flat = new TreeMap<>();
    for (RecordComponent setting : settings.getClass().getRecordComponents()) {
      Object value = setting.getAccessor().invoke(settings);
      String name = prefix + setting.getName();
      if (value instanceof Record nested) {
        flat.putAll(flat(name + ".", nested));
      } else {
        flat.put(name, value instanceof Duration duration ? duration.toJavaDuration() : value);
      }
    }
    return flat;
  }
}
