package io.plumbline.deploy.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsingClauseTest {

  @Test
  void expressionEndsBeforeTheNextAction() {
    assertThat(
            UsingClause.of(
                "alter table t alter column a type numeric(10, 2) using replace(a, ',', '.')::int,"
                    + " alter b set data type int using b + 1;",
                "a"))
        .contains("replace(a, ',', '.')::int");
  }

  @Test
  void eachColumnHasItsOwn() {
    String statement =
        "ALTER TABLE t ALTER \"B\" /* wide */ SET DATA TYPE int USING \"B\"::int, alter c type int";
    assertThat(UsingClause.of(statement, "B")).contains("\"B\"::int");
    assertThat(UsingClause.of(statement, "c")).isEqualTo(Optional.empty());
  }
}
