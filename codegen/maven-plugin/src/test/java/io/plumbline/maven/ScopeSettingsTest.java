package io.plumbline.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.catalog.Facet;
import io.plumbline.catalog.Preset;
import io.plumbline.catalog.ScopeRule;
import io.plumbline.catalog.ScopeRule.Form;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class ScopeSettingsTest {

  @Test
  void settingsMakeTheScope() throws MojoExecutionException {
    CandidateLock candidate =
        new ScopeSettings()
            .facets(List.of("owner"))
            .rules("includes", Form.INCLUDE, List.of("table public.app_*"))
            .rules("excludes", Form.EXCLUDE, List.of(" schema audit "))
            .rules("managedPartitions", Form.PARTITIONS, List.of("public.event"))
            .presets(List.of("pg_partman"))
            .candidate(List.of("public"), "history");

    assertThat(candidate.scope().rules())
        .extracting(ScopeRule::toString)
        .containsExactly(
            "include table public.app_*", "exclude schema audit", "partitions public.event");
    assertThat(candidate.scope().facets()).containsExactly(Facet.OWNER);
    assertThat(candidate.scope().historyTable()).isEqualTo("history");
    assertThat(candidate.presets()).containsExactly(Preset.PG_PARTMAN);
  }

  @Test
  void configurationOfTheReadmeMakesAScope() throws Exception {
    Xpp3Dom configuration =
        Xpp3DomBuilder.build(
                Files.newBufferedReader(Path.of("src/test/resources/scope/pom.xml"), UTF_8))
            .getChild("configuration");

    CandidateLock candidate =
        new ScopeSettings()
            .rules("excludes", Form.EXCLUDE, items(configuration, "excludes"))
            .rules("managedPartitions", Form.PARTITIONS, items(configuration, "managedPartitions"))
            .presets(items(configuration, "presets"))
            .candidate(List.of(), "history");

    assertThat(candidate.scope().rules()).hasSize(3);
    assertThat(candidate.presets()).containsExactly(Preset.HELPER_TABLES);
  }

  private static List<String> items(Xpp3Dom configuration, String parameter) {
    return Arrays.stream(configuration.getChild(parameter).getChildren())
        .map(Xpp3Dom::getValue)
        .toList();
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    ScopeSettings settings =
        new ScopeSettings()
            .facets(List.of("owners"))
            .rules("includes", Form.INCLUDE, List.of("tabel public.a"))
            .rules("managedPartitions", Form.PARTITIONS, List.of("table public.event"))
            .presets(List.of("partman"));

    assertThatThrownBy(() -> settings.candidate(List.of(), "history"))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            """
            The configuration of plumbline:lock is wrong:
              facets: expected comment or owner or privileges, found "owners"
              includes: not a kind of object: tabel in tabel public.a: write the kind as the lock does, or the name alone
              managedPartitions: only tables have partitions: expected a name or pattern without a kind, found table public.event
              presets: expected time-partitions or pg_partman or timescaledb or pg_repack or dbt or helper-tables, found "partman\"""");
  }
}
