package io.plumbline.deploy.report;

import io.plumbline.accepted.AcceptedDrift;
import io.plumbline.catalog.ReadLimits;
import io.plumbline.check.Allowance;
import io.plumbline.check.ImpactPolicy;
import io.plumbline.check.SchemaChecker;
import io.plumbline.deploy.FlywaySettings;
import io.plumbline.deploy.compare.DriftComparison;
import io.plumbline.deploy.compare.LockSide;
import io.plumbline.deploy.compare.Side;
import io.plumbline.deploy.ledger.DatedCheck;
import io.plumbline.deploy.plan.PlanRequest;
import io.plumbline.deploy.plan.Planner;
import io.plumbline.deploy.plan.RunningRelease;
import io.plumbline.deploy.rehearse.Rehearsal;
import io.plumbline.deploy.rehearse.RehearsalSettings;
import io.plumbline.deploy.testing.Shop;
import io.plumbline.deploy.testing.WrittenMigrations;
import io.plumbline.lock.SchemaLock;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports about a real shop, of everything that a report can say. */
final class Examples implements AutoCloseable {

  /** An identifier that PostgreSQL takes, and that every format has a reason to trip over. */
  static final String ODD = "a|`b`<i>@team &#35;1 $x$ ]]> \u0001\u202e";

  private static final String RENAME =
      """
      alter table customer rename column name to full_name;
      alter table purchase add constraint total_known check (total is not null);
      -- plumbline:allow create-index-blocks-writes because the shop is closed
      create index purchase_total on purchase (total);
      """;

  private final Shop shop;
  private final SchemaLock build;
  private final Map<String, Report> reports = new LinkedHashMap<>();

  Examples(Path folder) {
    this.shop = new Shop(new WrittenMigrations(folder));
    FlywaySettings.withoutTransactionalLock(shop.flyway());
    SchemaLock running = shop.lock();
    reports.put("plan-in-sync", plan(running));
    shop.pending("V2__note.sql", "alter table purchase add column note text;");
    reports.put("rehearsed", rehearsal(shop.lock()));
    shop.pending(
            "V2__note.sql",
            """
            alter table purchase alter column total set not null;
            alter table purchase add check (id >= 0);
            """)
        .run("insert into purchase (id) values (0); analyze purchase");
    reports.put("rehearse-refused", rehearsal(shop.lock()));
    shop.run("truncate purchase")
        .pending("V2__note.sql", "-- theirs\nalter table customer add column note text;\n")
        .superuser("alter table customer owner to current_user");
    reports.put("rehearse-fails", rehearsal(shop.lock()));
    shop.superuser("alter table customer owner to " + Shop.OWNER).without("V2__note.sql");
    shop.pending("V2__rename.sql", RENAME)
        .pending("V3__index.sql", "create index concurrently purchase_id on purchase (id, total);")
        .run(
            """
            insert into purchase (id, total) select n, 1 from generate_series(1, 20000) n;
            analyze customer, purchase;
            """);
    this.build = shop.lock();
    shop.pending("V2__rename.sql", "-- a comment\ncreate tabel x ();\n");
    reports.put("plan-fails", plan(build));
    shop.pending("V2__rename.sql", RENAME)
        .run("alter table customer add column \"" + ODD + "\" text");
    reports.put(
        "plan-refused",
        Report.plan(
            Planner.plan(
                shop.request(build).withReleases(List.of(new RunningRelease("1.4", running))))));
    reports.put("verify", Report.verify(verify(running)));
    reports.put("drift", drift(running));
    reports.put("down", Report.plan(Planner.plan(unreachable())));
  }

  private Report plan(SchemaLock expected) {
    return Report.plan(Planner.plan(shop.request(expected)));
  }

  private Report rehearsal(SchemaLock expected) {
    return Report.rehearsal(
        new Rehearsal(shop.request(expected), RehearsalSettings.DEFAULT).rehearse());
  }

  private Report drift(SchemaLock running) {
    Side expected = new LockSide("the lock of this build", build);
    Side actual = new LockSide("the lock 1.4.lock", running);
    return Report.drift(
        expected, actual, DriftComparison.between(expected, actual, build.scope(), Allowance.NONE));
  }

  private DatedCheck verify(SchemaLock expected) {
    shop.run("drop index purchase_customer; alter table customer alter name drop not null");
    AcceptedDrift accepted =
        AcceptedDrift.parse(
            "shop.drift",
            """
            format 1

            index public.purchase.purchase_customer
              expected = present
              actual = missing
              reason = OPS-1: rebuilt on Sunday
              until = 9999-12-31

            table public.gone
              expected = absent
              actual = present
              reason = OPS-2
              until = 9999-12-31
            """);
    Allowance allowance =
        new Allowance(List.of(), accepted, ImpactPolicy.DEFAULT, Clock.systemUTC());
    return new DatedCheck(
        new SchemaChecker(expected, ReadLimits.DEFAULT, allowance).check(shop.connections()),
        Optional.of("changed outside the migrations since V1__shop.sql on 2026-05-03 10:00 UTC"));
  }

  private PlanRequest unreachable() {
    var down = shop.connections();
    down.setPortNumbers(new int[] {1});
    return PlanRequest.of(down, build, shop.flyway(), shop.request(build).servers());
  }

  Map<String, Report> reports() {
    return reports;
  }

  SchemaLock build() {
    return build;
  }

  /** The files of a repository that nobody has checked out here. */
  SourceFiles files() {
    return SourceFiles.of(
        Path.of("/repository"),
        Path.of("shop/src/main/resources"),
        List.of("classpath:db/migration"),
        Path.of("shop/src/main/resources/schema.lock"),
        build);
  }

  String stable(String report) {
    return shop.stable(report);
  }

  @Override
  public void close() {
    shop.close();
  }
}
