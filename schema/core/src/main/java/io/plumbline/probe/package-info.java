/**
 * The probe: whether a database that was read can have changed since, found out for less than
 * reading it again.
 *
 * <p>An application asks this all the time of a database that hardly ever changes. The answer comes
 * from two levels, and where neither can say <em>nothing has changed</em>, the database is read.
 *
 * <p><b>The first level</b> asks which transactions have ended. What changes a catalog has a
 * transaction id, and when it commits, {@code pg_current_snapshot()} is another one. The same
 * snapshot of the same server process is the same schema. On a standby the snapshot does not name
 * the transactions that still run, so there it counts only when none does.
 *
 * <p><b>The second level</b>, for databases that are written to, looks at the rows of the catalogs
 * and of Flyway's history: how many there are, and which of them are young, which means not older
 * than the oldest transaction that still ran at the read. What was committed later has made a young
 * row or has taken one away.
 *
 * <p>Neither sees what is no change to PostgreSQL either: a row of a catalog that was written in
 * place. VACUUM, ANALYZE and the building of an index do that to facts that the lock does not hold.
 *
 * <p>{@code SchemaProbe} does all that in the background, for whoever must not wait.
 *
 * <p>Imports {@code check} and what that imports, and nothing else.
 */
package io.plumbline.probe;
