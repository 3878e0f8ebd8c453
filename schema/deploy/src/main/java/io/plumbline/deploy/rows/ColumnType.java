package io.plumbline.deploy.rows;

import java.util.List;

/**
 * A row of pg_type, with what describes it further.
 *
 * @param name its qualified name
 * @param simpleName its name without its schema
 * @param isBuiltIn whether it is one of PostgreSQL's own
 * @param form {@code typtype}
 * @param category {@code typcategory}
 * @param element the OID of an array's element type, 0 for others
 * @param base what a domain is over, what a range is of, or what a multirange is of
 * @param labels of an enum
 * @param attributes of a composite type
 */
record ColumnType(
    String name,
    String simpleName,
    boolean isBuiltIn,
    char form,
    char category,
    long element,
    Typed base,
    List<String> labels,
    List<Typed> attributes) {

  /**
   * A type where it is used.
   *
   * @param oid in pg_type
   * @param modifier such as the length, -1 without
   * @param name as a cast writes it, with the modifier
   */
  record Typed(long oid, int modifier, String name) {}
}
