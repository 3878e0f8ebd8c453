package io.plumbline.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is measured. */
enum Tools {
  /** Plumbline and other tools, those on the first server alone. */
  ALL {
    @Override
    List<Group> groups(int tables, int serverMajor, int server) {
      return server > 0
          ? OWN.groups(tables, serverMajor, server)
          : Stream.of(Group.own(tables, serverMajor), Group.others(tables))
              .flatMap(List::stream)
              .toList();
    }
  },
  /** Plumbline and what it is held against. */
  OWN {
    @Override
    List<Group> groups(int tables, int serverMajor, int server) {
      return Group.own(tables, serverMajor);
    }
  },
  /** The probe of a running application. */
  PROBE {
    @Override
    List<Group> groups(int tables, int serverMajor, int server) {
      return Group.probe(tables);
    }

    @Override
    int firstOf(int servers) {
      return servers - 1;
    }
  };

  static Tools named(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * The benchmarks to run.
   *
   * @param server which of the servers it is, from 0 on
   */
  abstract List<Group> groups(int tables, int serverMajor, int server);

  /** The first server that is measured, from 0 on; all after it are, too. */
  int firstOf(int servers) {
    return 0;
  }
}
