package io.plumbline.it.alongside;

import io.plumbline.lock.SchemaLock;
import io.plumbline.monitor.generated.SchemaVersion;
import io.plumbline.probe.Observation;
import io.plumbline.probe.SchemaProbe;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;

/** An application of Spring Boot's that was generated from the Monitor's migrations. */
@SpringBootApplication(proxyBeanMethods = false)
class SpringApplicationWithHealth {

  // readme: spring
  @Bean(initMethod = "start")
  SchemaProbe schemaProbe(DataSourceProperties database) {
    PGSimpleDataSource own =
        database.initializeDataSourceBuilder().type(PGSimpleDataSource.class).build();
    own.setSocketTimeout(35);
    return SchemaProbe.of(SchemaLock.load(SchemaVersion.lock(), SchemaVersion.FINGERPRINT), own);
  }

  @Bean
  HealthIndicator schemaHealthIndicator(SchemaProbe probe) {
    return () -> {
      Observation schema = probe.observation();
      return Health.status(schema.state().isReady() ? Status.UP : Status.OUT_OF_SERVICE)
          .withDetail("state", schema.state().word())
          .withDetail("verdict", schema.latest().summary())
          .build();
    };
  }
  // readme: end
}
