package io.plumbline.dropwizard;

import static java.util.Objects.requireNonNull;

import io.plumbline.catalog.Escapes;
import io.plumbline.catalog.ReadTransaction;
import io.plumbline.rights.SchemaRight;
import io.plumbline.rights.SchemaRights;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the start whether the role of the application could change the schema. */
final class RoleGuard {

  private static final Logger LOGGER = LoggerFactory.getLogger(RoleGuard.class);

  private final SchemaTarget target;

  RoleGuard(SchemaTarget target) {
    this.target = requireNonNull(target, "target is null");
  }

  /**
   * Lets the application start or not.
   *
   * @throws SchemaRefusedException when {@code ddlGuard} is {@code fail} and the role has such a
   *     right, or when nobody knows and {@code failFast} is set
   */
  void admit() {
    DdlGuard guard = target.settings().ddlGuard();
    if (guard == DdlGuard.OFF) {
      return;
    }
    try (Connection connection = target.connections().getConnection()) {
      List<SchemaRight> rights = rights(connection);
      if (!rights.isEmpty()) {
        object(guard, explain(connection.getMetaData().getUserName(), rights));
      }
    } catch (SQLException e) {
      String reason =
          "Whether the role of this application could change the schema could not be checked: "
              + Escapes.visible(String.valueOf(e.getMessage()));
      object(target.settings().failFast() ? guard : DdlGuard.WARN, reason);
    }
  }

  private List<SchemaRight> rights(Connection connection) throws SQLException {
    try (ReadTransaction transaction =
        ReadTransaction.begin(connection, target.settings().limits())) {
      return SchemaRights.read(transaction, target.checker().expected().scope());
    }
  }

  private static void object(DdlGuard guard, String reason) {
    if (guard == DdlGuard.FAIL) {
      throw new SchemaRefusedException("The application does not start: " + reason);
    }
    LOGGER.warn(reason);
  }

  private static String explain(String role, List<SchemaRight> rights) {
    return "The role %s of this application could change the schema: it %s; give it the rights of docs/roles.md alone, or set schema.ddlGuard: off where it may"
        .formatted(
            Escapes.visible(role),
            rights.stream().map(SchemaRight::toString).collect(Collectors.joining("; it ")));
  }
}
