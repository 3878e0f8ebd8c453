package io.plumbline.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a role could read of a schema.
 *
 * @param catalog the objects that were read
 * @param unread the parts that were not, none where the catalog is the whole schema
 */
public record PartialCatalog(Catalog catalog, List<Unread> unread) {

  public PartialCatalog {
    requireNonNull(catalog, "catalog is null");
    unread = List.copyOf(unread);
  }
}
