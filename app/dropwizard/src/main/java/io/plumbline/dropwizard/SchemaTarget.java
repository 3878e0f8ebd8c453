package io.plumbline.dropwizard;

import io.dropwizard.db.DataSourceFactory;
import io.plumbline.check.SchemaChecker;
import javax.sql.DataSource;

/** A configured database with what is needed to check it. */
record SchemaTarget(
    SchemaConfiguration settings,
    DataSourceFactory database,
    SchemaChecker checker,
    DataSource connections) {}
