package io.plumbline.deploy.rows;

/** What kind of row is wanted. Together they are what a constraint that comes later can fail on. */
public enum Shape {
  /** A value in each column. */
  FULL,
  /** The values of the row before, but for those that a key wants otherwise. */
  REPEATED,
  /** NULL in each column that may be null. */
  SPARSE
}
