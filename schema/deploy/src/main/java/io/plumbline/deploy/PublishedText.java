package io.plumbline.deploy;

import io.plumbline.catalog.Escapes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * A text that a server hands out over HTTP.
 *
 * @param uri where it is
 * @param shown the same for people, without user, password and whatever was asked for
 */
public record PublishedText(URI uri, String shown) {

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.+");

  /** A user with a password, and what is asked for, such as a token. */
  private static final Pattern SECRETS = Pattern.compile("(?<=//)[^/@]*@|[?#].*");

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /** Whether the words are an address and no file. */
  public static boolean isAddress(String words) {
    return ADDRESS.matcher(words).matches();
  }

  /**
   * The text at an address.
   *
   * @throws IllegalArgumentException when it is no address of HTTP, with what to know about it
   */
  public static PublishedText at(String address) {
    try {
      URI uri = URI.create(address);
      if (uri.getHost() != null && isAddress(address)) {
        return new PublishedText(uri, Escapes.visible(SECRETS.matcher(address).replaceAll("")));
      }
    } catch (IllegalArgumentException e) {
      // Its message repeats the address, in which a password may stand.
    }
    throw new IllegalArgumentException("the address is not well formed");
  }

  /**
   * Reads it. It waits five seconds for a connection and thirty for all of the answer at the most.
   *
   * @param smallestRefused in bytes; a text of so many is too large
   * @throws IOException when it cannot be read within these bounds, with what to know about it
   */
  public byte[] read(int smallestRefused) throws IOException {
    return read(smallestRefused, ANSWER);
  }

  byte[] read(int smallestRefused, Duration patience) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> answer =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .build()
            .sendAsync(
                HttpRequest.newBuilder(uri).build(),
                head -> new BoundedBody(head.statusCode() == 200 ? smallestRefused : 0));
    try {
      HttpResponse<byte[]> read = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (read.statusCode() != 200) {
        throw new IOException("expected the answer 200, found " + read.statusCode());
      }
      if (read.body().length >= smallestRefused) {
        throw new IOException(
            "expected less than %d MB, found more".formatted(smallestRefused >> 20));
      }
      return read.body();
    } catch (TimeoutException e) {
      throw new IOException(
          "expected all of the answer within %d seconds".formatted(patience.toSeconds()), e);
    } catch (ExecutionException e) {
      throw new IOException(reason(e.getCause()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      // Ends a transfer that goes on.
      answer.cancel(true);
    }
  }

  /** Some failures of a connection have no message. */
  private static String reason(Throwable cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /** Without secrets. */
  @Override
  public String toString() {
    return shown;
  }
}
