package io.plumbline.benchmark;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The instances of a service, which ask all at once. */
@State(Scope.Benchmark)
public class Instances {

  static final String NUMBER = "number";

  @Param({"1", "16"})
  public int number;

  private final ExecutorService executor = Executors.newCachedThreadPool();

  /** Until the last of them is done. */
  <T> void each(List<T> instances, Function<T, Callable<Void>> work)
      throws ExecutionException, InterruptedException {
    List<Future<Void>> begun =
        instances.stream().map(instance -> executor.submit(work.apply(instance))).toList();
    for (Future<Void> future : begun) {
      future.get();
    }
  }

  @TearDown
  public void end() {
    executor.shutdown();
  }
}
