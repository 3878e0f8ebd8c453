package io.plumbline.monitor.release;

import static java.util.Objects.requireNonNull;

/**
 * A release as it was sent.
 *
 * @param service the name of the service
 * @param version the version
 * @param fingerprint the fingerprint of the lock
 * @param lock the text of the lock
 * @param publishedBy by what it was sent
 */
record Publication(
    String service, String version, String fingerprint, String lock, String publishedBy) {

  Publication {
    requireNonNull(service, "service is null");
    requireNonNull(version, "version is null");
    requireNonNull(fingerprint, "fingerprint is null");
    requireNonNull(lock, "lock is null");
    requireNonNull(publishedBy, "publishedBy is null");
  }
}
