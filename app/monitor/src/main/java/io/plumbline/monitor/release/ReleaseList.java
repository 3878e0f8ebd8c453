package io.plumbline.monitor.release;

import java.util.List;

/**
 * The releases of a service.
 *
 * @param releases the releases, newest first
 */
record ReleaseList(List<Release> releases) {

  ReleaseList {
    releases = List.copyOf(releases);
  }
}
