package io.plumbline.lock;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.Scope;
import io.plumbline.catalog.ScopeRule;
import io.plumbline.catalog.Selection;
import io.plumbline.catalog.Unread;
import io.plumbline.history.Migration;
import io.plumbline.history.MigrationVersion;
import io.plumbline.lock.LockFormatException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The schema that a build was generated from.
 *
 * <pre>{@code
 * SchemaLock lock = SchemaLock.parse(Files.readString(Path.of("schema.lock")));
 * lock.fingerprint();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param serverMajor the major version of the server that built and deparsed it
 * @param scope which schemas it holds
 * @param migrations the migrations that built it, versioned ones in order, then repeatable ones
 * @param fingerprint the fingerprint of the catalog
 * @param catalog the schema
 * @param spellings other texts of the catalog's expressions
 */
public record SchemaLock(
    int serverMajor,
    Scope scope,
    List<Migration> migrations,
    Fingerprint fingerprint,
    Catalog catalog,
    Spellings spellings) {

  public SchemaLock {
    requireNonNull(scope, "scope is null");
    migrations = List.copyOf(migrations);
    requireNonNull(fingerprint, "fingerprint is null");
    requireNonNull(catalog, "catalog is null");
    requireNonNull(spellings, "spellings is null");
  }

  /** The lock of a catalog, with the fingerprint computed. */
  public static SchemaLock of(
      int serverMajor,
      Scope scope,
      List<Migration> migrations,
      Catalog catalog,
      Spellings spellings) {
    return new SchemaLock(
        serverMajor, scope, migrations, Fingerprint.of(catalog), catalog, spellings);
  }

  /** The lock of the same build with further rules in its scope, for one environment alone. */
  public SchemaLock within(Collection<ScopeRule> further) {
    if (further.isEmpty()) {
      return this;
    }
    Scope narrower = scope.withRules(further);
    return of(
        serverMajor, narrower, migrations, Selection.of(narrower, catalog).catalog(), spellings);
  }

  /**
   * Reads the text of a lock.
   *
   * @throws LockFormatException when it is not a lock, was changed by hand, is cut short, or is of
   *     a newer format
   */
  public static SchemaLock parse(String text) {
    return new LockParser(text).parse();
  }

  /**
   * Reads the lock that was generated beside a build's code.
   *
   * @param lock where the text is, {@code SchemaVersion.lock()} of the generated code
   * @param fingerprint what the code was generated from, {@code SchemaVersion.FINGERPRINT}
   * @throws LockFormatException when the text is no lock, or the one of another build
   */
  public static SchemaLock load(URL lock, String fingerprint) {
    SchemaLock loaded;
    try (InputStream stream = lock.openStream()) {
      loaded = parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the lock cannot be read: " + lock, e);
    }
    if (!loaded.fingerprint.text().equals(fingerprint)) {
      throw new LockFormatException(
          Problem.FINGERPRINT_MISMATCH,
          "the generated classes and the lock are of different builds: expected "
              + fingerprint
              + " in "
              + lock
              + ", found "
              + loaded.fingerprint
              + "; generate both again");
    }
    return loaded;
  }

  /** What of it can be compared with a schema of which these parts were not read. */
  public SchemaLock without(List<Unread> unread) {
    return of(serverMajor, scope, migrations, catalog.without(unread), spellings);
  }

  /** The canonical text. */
  public String render() {
    return LockWriter.render(this);
  }

  /** The newest version among the migrations, empty when there is no versioned one. */
  public Optional<MigrationVersion> migrationVersion() {
    return migrations.stream()
        .flatMap(migration -> migration.version().stream())
        .max(MigrationVersion::compareTo);
  }
}
