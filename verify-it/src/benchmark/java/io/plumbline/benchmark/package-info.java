/**
 * Benchmarks: what reading, rendering, parsing and comparing a schema cost, beside {@code pg_dump},
 * bare queries and other tools on the same database. {@link io.plumbline.benchmark.Benchmarks} runs
 * them all and writes the table. Compiled and run by the profile {@code benchmark} alone.
 */
package io.plumbline.benchmark;
