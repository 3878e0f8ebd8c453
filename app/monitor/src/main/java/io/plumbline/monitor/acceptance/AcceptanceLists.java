package io.plumbline.monitor.acceptance;

import java.util.List;

/**
 * The lists of accepted drift of an environment.
 *
 * @param lists the lists, newest first; the first is in force
 */
record AcceptanceLists(List<AcceptanceList> lists) {

  AcceptanceLists {
    lists = List.copyOf(lists);
  }
}
