package io.plumbline.monitor.release;

import static io.plumbline.monitor.generated.Tables.RELEASE;
import static java.util.Objects.requireNonNull;
import static org.jooq.Records.mapping;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record5;
import org.jooq.SelectSelectStep;

/** The releases in the Monitor's database. Safe for use by several threads. */
public final class ReleaseStore {

  private static final Field<Instant> PUBLISHED_AT =
      RELEASE.PUBLISHED_AT.convertFrom(OffsetDateTime::toInstant);

  private static final List<OrderField<?>> NEWEST_FIRST =
      List.of(RELEASE.PUBLISHED_AT.desc(), RELEASE.VERSION.desc());

  private final DSLContext database;

  /** The releases in this database. */
  public ReleaseStore(DSLContext database) {
    this.database = requireNonNull(database, "database is null");
  }

  /** The release of that version, empty when it was not published. */
  public Optional<Release> find(String service, String version) {
    return releases()
        .from(RELEASE)
        .where(RELEASE.SERVICE.eq(service))
        .and(RELEASE.VERSION.eq(version))
        .fetchOptional(mapping(Release::new));
  }

  /** The release of each service that was published last; none for one without releases. */
  public Map<String, Release> latest(Collection<String> services) {
    return releases()
        .distinctOn(RELEASE.SERVICE)
        .from(RELEASE)
        .where(RELEASE.SERVICE.in(services))
        .orderBy(RELEASE.SERVICE.asc(), RELEASE.PUBLISHED_AT.desc(), RELEASE.VERSION.desc())
        .fetchMap(RELEASE.SERVICE, mapping(Release::new));
  }

  /** The text of a release's lock as it was sent, empty when it was not published. */
  public Optional<String> lock(String service, String version) {
    return database
        .select(RELEASE.LOCK)
        .from(RELEASE)
        .where(RELEASE.SERVICE.eq(service))
        .and(RELEASE.VERSION.eq(version))
        .fetchOptional(RELEASE.LOCK);
  }

  /** The releases of a service, newest first. */
  List<Release> all(String service) {
    return releases()
        .from(RELEASE)
        .where(RELEASE.SERVICE.eq(service))
        .orderBy(NEWEST_FIRST)
        .fetch(mapping(Release::new));
  }

  /** Stores a release unless its version is there; empty when it is. */
  Optional<Release> add(Publication publication) {
    return database
        .insertInto(RELEASE)
        .set(RELEASE.SERVICE, publication.service())
        .set(RELEASE.VERSION, publication.version())
        .set(RELEASE.FINGERPRINT, publication.fingerprint())
        .set(RELEASE.LOCK, publication.lock())
        .set(RELEASE.PUBLISHED_BY, publication.publishedBy())
        .onConflict(RELEASE.SERVICE, RELEASE.VERSION)
        .doNothing()
        .returningResult(
            RELEASE.SERVICE,
            RELEASE.VERSION,
            RELEASE.FINGERPRINT,
            PUBLISHED_AT,
            RELEASE.PUBLISHED_BY)
        .fetchOptional(mapping(Release::new));
  }

  private SelectSelectStep<Record5<String, String, String, Instant, String>> releases() {
    return database.select(
        RELEASE.SERVICE, RELEASE.VERSION, RELEASE.FINGERPRINT, PUBLISHED_AT, RELEASE.PUBLISHED_BY);
  }
}
