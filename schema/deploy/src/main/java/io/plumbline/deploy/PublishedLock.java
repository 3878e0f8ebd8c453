package io.plumbline.deploy;

import io.plumbline.catalog.Escapes;
import io.plumbline.lock.LockFormatException;
import io.plumbline.lock.SchemaLock;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

/** Locks that the Monitor, or any other server, hands out over HTTP. */
public final class PublishedLock {

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.+");

  /** A user with a password, and what is asked for, such as a token. */
  private static final Pattern SECRETS = Pattern.compile("(?<=//)[^/@]*@|[?#].*");

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  /** In bytes: a lock of ten thousand tables has half of it. */
  private static final int LARGEST = 1 << 26;

  private PublishedLock() {}

  /** Whether the words are an address and no file. */
  public static boolean isAddress(String words) {
    return ADDRESS.matcher(words).matches();
  }

  /**
   * Reads a lock. It waits five seconds for a connection and thirty for an answer at the most.
   *
   * @throws IllegalArgumentException when there is none at the address, with what to know about it
   */
  public static SchemaLock read(String address) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException e) {
      // Its message repeats the address, in which a password may stand.
      throw new IllegalArgumentException("no lock can be read: the address is not well formed");
    }
    String shown = Escapes.visible(SECRETS.matcher(address).replaceAll(""));
    try {
      return SchemaLock.parse(get(uri, shown));
    } catch (LockFormatException e) {
      throw new IllegalArgumentException(shown + ": " + e.getMessage(), e);
    } catch (IOException e) {
      throw new IllegalArgumentException("no lock can be read from " + shown, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalArgumentException("interrupted while reading " + shown, e);
    }
  }

  private static String get(URI uri, String shown) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .build()
            .send(
                HttpRequest.newBuilder(uri).timeout(ANSWER).build(), BodyHandlers.ofInputStream());
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != 200) {
        throw new IllegalArgumentException(
            "no lock can be read from %s: expected the answer 200, found %s"
                .formatted(shown, answer.statusCode()));
      }
      byte[] lock = body.readNBytes(LARGEST);
      if (lock.length == LARGEST) {
        throw new IllegalArgumentException(
            "no lock can be read from %s: expected less than %s MB, found more"
                .formatted(shown, LARGEST >> 20));
      }
      return new String(lock, StandardCharsets.UTF_8);
    }
  }
}
