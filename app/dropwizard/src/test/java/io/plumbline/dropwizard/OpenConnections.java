package io.plumbline.dropwizard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Connections to an application over which one thread asks, so that what is measured is the
 * application's time and little of whoever asks.
 */
final class OpenConnections implements AutoCloseable {

  private static final int LONGEST_ANSWER = 1 << 16;
  private static final Pattern LENGTH =
      Pattern.compile("^content-length: *(\\d+)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private final Selector selector = Selector.open();
  private final List<Line> lines = new ArrayList<>();

  /**
   * What was answered.
   *
   * @param waited from before the question was written until the answer was complete
   */
  record Reply(int code, String body, Duration waited) {}

  OpenConnections(int port, int number) throws IOException {
    InetSocketAddress server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    for (int i = 0; i < number; i++) {
      SocketChannel channel = SocketChannel.open(server);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      lines.add(new Line(channel, channel.register(selector, SelectionKey.OP_READ)));
    }
  }

  /** Asks over the first of the connections, all at once, and waits until each is answered. */
  List<Reply> ask(String path, int number) throws IOException {
    byte[] question =
        "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n"
            .formatted(path)
            .getBytes(StandardCharsets.US_ASCII);
    List<Line> asked = lines.subList(0, number);
    for (Line line : asked) {
      line.ask(question);
    }
    int open = number;
    while (open > 0) {
      selector.select();
      for (SelectionKey key : selector.selectedKeys()) {
        if (((Line) key.attachment()).readToTheEnd()) {
          open--;
        }
      }
      selector.selectedKeys().clear();
    }
    return asked.stream().map(Line::reply).toList();
  }

  @Override
  public void close() throws IOException {
    for (Line line : lines) {
      line.channel.close();
    }
    selector.close();
  }

  private static final class Line {

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
    private long begin;
    private long end;

    private Line(SocketChannel channel, SelectionKey key) {
      this.channel = channel;
      key.attach(this);
    }

    private void ask(byte[] question) throws IOException {
      answer.clear();
      begin = System.nanoTime();
      if (channel.write(ByteBuffer.wrap(question)) < question.length) {
        throw new IOException("a question was not written at once");
      }
    }

    private boolean readToTheEnd() throws IOException {
      if (channel.read(answer) < 0) {
        throw new IOException("the connection ended after: " + text());
      }
      end = System.nanoTime();
      String text = text();
      int head = text.indexOf("\r\n\r\n");
      return head >= 0 && answer.position() == head + 4 + length(text.substring(0, head));
    }

    private static int length(String head) {
      Matcher length = LENGTH.matcher(head);
      if (!length.find()) {
        throw new IllegalStateException("expected an answer that says its length, found: " + head);
      }
      return Integer.parseInt(length.group(1));
    }

    /** One character for each byte. */
    private String text() {
      return new String(answer.array(), 0, answer.position(), StandardCharsets.ISO_8859_1);
    }

    private Reply reply() {
      String text = text();
      int head = text.indexOf("\r\n\r\n") + 4;
      return new Reply(
          Integer.parseInt(text.substring(9, 12)),
          new String(answer.array(), head, answer.position() - head, StandardCharsets.UTF_8),
          Duration.ofNanos(end - begin));
    }
  }
}
