package io.plumbline.dropwizard.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.plumbline.catalog.Escapes;
import io.plumbline.deploy.PublishedText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the deploy leaves its plan. */
public sealed interface PlanSource {

  /** In bytes, and too many: a plan of a thousand statements has a tenth of it. */
  int SMALLEST_REFUSED = 1 << 23;

  /**
   * The source of some words: a file, or an address.
   *
   * @throws IllegalArgumentException when they are neither, with what to know about it
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static PlanSource of(String words) {
    if (PublishedText.isAddress(words)) {
      return new Address(PublishedText.at(words));
    }
    if (words.isBlank() || File.SCHEME.matcher(words).lookingAt()) {
      // What follows a scheme can be a secret.
      throw new IllegalArgumentException("expected a file or an address https://…, found neither");
    }
    try {
      return new File(Path.of(words));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(
          "expected a file or an address https://…, found " + Escapes.visible(words), e);
    }
  }

  /**
   * Reads all of it.
   *
   * @throws IOException when there is nothing to be read, or too much, with what to know about it
   */
  byte[] read() throws IOException;

  /** What tells without reading that it can have changed, empty where nothing does. */
  Optional<Object> stamp();

  /** It in words, without secrets. */
  String shown();

  /**
   * A file.
   *
   * @param path its path
   */
  record File(Path path) implements PlanSource {

    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:/");

    @Override
    public byte[] read() throws IOException {
      try {
        if (!Files.readAttributes(path, BasicFileAttributes.class).isRegularFile()) {
          // A pipe would be waited for without end.
          throw new IOException("expected a file, found something else");
        }
        return readRegular();
      } catch (NoSuchFileException e) {
        throw new IOException("there is no such file", e);
      } catch (AccessDeniedException e) {
        throw new IOException("the application may not read it", e);
      }
    }

    private byte[] readRegular() throws IOException {
      try (InputStream stream = Files.newInputStream(path)) {
        byte[] bytes = stream.readNBytes(SMALLEST_REFUSED);
        if (bytes.length == SMALLEST_REFUSED) {
          throw new IOException(
              "expected less than %d MB, found more".formatted(SMALLEST_REFUSED >> 20));
        }
        return bytes;
      }
    }

    /** A file that was put in the place of another has another key, though it may be as old. */
    @Override
    public Optional<Object> stamp() {
      try {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        return Optional.of(
            new Stamp(
                attributes.lastModifiedTime().toMillis(),
                attributes.size(),
                String.valueOf(attributes.fileKey())));
      } catch (IOException e) {
        return Optional.of("no file");
      }
    }

    @Override
    public String shown() {
      return Escapes.visible(path.toString());
    }

    private record Stamp(long changedAt, long size, String key) {}
  }

  /**
   * A file that a server hands out.
   *
   * @param text the text at the address
   */
  record Address(PublishedText text) implements PlanSource {

    @Override
    public byte[] read() throws IOException {
      return text.read(SMALLEST_REFUSED);
    }

    @Override
    public Optional<Object> stamp() {
      return Optional.empty();
    }

    @Override
    public String shown() {
      return text.shown();
    }
  }
}
