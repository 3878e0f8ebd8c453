package io.plumbline.deploy.observe;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.ObjectName;

/**
 * A table, materialized view or index that was there before the first observed migration, as it was
 * called then.
 *
 * @param oid its OID in the throwaway database
 * @param name its qualified name
 * @param table the table of an index; else the relation's own name
 * @param kind its {@code relkind}
 */
public record ExistingRelation(long oid, ObjectName name, ObjectName table, char kind) {

  public ExistingRelation {
    requireNonNull(name, "name is null");
    requireNonNull(table, "table is null");
  }

  /** Whether it is an index. */
  public boolean isIndex() {
    return kind == 'i' || kind == 'I';
  }

  /** Whether it is a materialized view. */
  public boolean isMaterializedView() {
    return kind == 'm';
  }

  /** Whether a lock in this mode makes those wait who use it; nobody writes to a view. */
  public boolean isBlockedBy(LockMode mode) {
    return isMaterializedView() ? mode.blocksReaders() : mode.blocksWriters();
  }

  @Override
  public String toString() {
    return name.toString();
  }
}
