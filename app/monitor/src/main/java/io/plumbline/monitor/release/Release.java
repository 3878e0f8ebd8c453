package io.plumbline.monitor.release;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A version of a service that was released, without the text of its lock.
 *
 * @param service the name of the service
 * @param version the version
 * @param fingerprint the fingerprint of the schema that it was generated from
 * @param publishedAt when it was published
 * @param publishedBy by what it was published
 */
public record Release(
    String service, String version, String fingerprint, Instant publishedAt, String publishedBy) {

  public Release {
    requireNonNull(service, "service is null");
    requireNonNull(version, "version is null");
    requireNonNull(fingerprint, "fingerprint is null");
    requireNonNull(publishedAt, "publishedAt is null");
    requireNonNull(publishedBy, "publishedBy is null");
  }
}
