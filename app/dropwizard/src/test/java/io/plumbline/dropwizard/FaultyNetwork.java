package io.plumbline.dropwizard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What lies between an application and its database, and fails as networks do. */
final class FaultyNetwork implements AutoCloseable {

  /** What becomes of packets. */
  enum Mode {
    FORWARDS,
    /** Connections end, and new ones are refused. */
    REFUSES,
    /** Connections stay, but nothing arrives any more; a new one is not answered at all. */
    DROPS,
    /** As if dropped, but new connections are accepted. */
    SWALLOWS
  }

  private static final int PROBE_MILLIS = 200;

  private final InetSocketAddress database;
  private final InetSocketAddress own;
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private volatile Mode mode = Mode.REFUSES;
  private ServerSocket listener;
  private Thread accepting = new Thread(() -> {});

  FaultyNetwork(String host, int port) throws IOException {
    this.database = new InetSocketAddress(host, port);
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.own = (InetSocketAddress) listener.getLocalSocketAddress();
    become(Mode.FORWARDS);
  }

  /** The port under which the database is reached. */
  int port() {
    return own.getPort();
  }

  void become(Mode next) throws IOException {
    mode = next;
    listener.close();
    awaitFreePort();
    switch (next) {
      case FORWARDS, SWALLOWS -> listen();
      case REFUSES -> disconnect();
      case DROPS -> fillTheQueue();
    }
  }

  private void awaitFreePort() {
    try {
      accepting.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() throws IOException {
    // A connection from which packets were dropped has missed some.
    if (mode == Mode.FORWARDS) {
      disconnect();
    }
    ServerSocket open = bind(50);
    accepting = new Thread(() -> accept(open), "network");
    accepting.setDaemon(true);
    accepting.start();
  }

  private ServerSocket bind(int backlog) throws IOException {
    listener = new ServerSocket();
    listener.setReuseAddress(true);
    listener.bind(own, backlog);
    return listener;
  }

  private void accept(ServerSocket open) {
    try {
      while (true) {
        Socket client = open.accept();
        sockets.add(client);
        if (mode == Mode.FORWARDS) {
          Socket server = new Socket();
          sockets.add(server);
          connect(client, server);
        }
      }
    } catch (IOException e) {
      // Closed: the mode is another one.
    }
  }

  private void connect(Socket client, Socket server) throws IOException {
    try {
      server.connect(database);
    } catch (IOException e) {
      // The database is down.
      client.close();
      return;
    }
    pump(client, server);
    pump(server, client);
  }

  private void pump(Socket source, Socket target) {
    Thread pumping =
        new Thread(
            () -> {
              try (source;
                  target) {
                InputStream in = source.getInputStream();
                OutputStream out = target.getOutputStream();
                byte[] packet = new byte[1 << 16];
                for (int length = in.read(packet); length >= 0; length = in.read(packet)) {
                  if (mode == Mode.FORWARDS) {
                    out.write(packet, 0, length);
                  }
                }
              } catch (IOException e) {
                // Disconnected.
              }
            },
            "network");
    pumping.setDaemon(true);
    pumping.start();
  }

  /** Where nobody accepts and the queue is full, the system drops what asks for a connection. */
  private void fillTheQueue() throws IOException {
    bind(1);
    List<Socket> waiting = new ArrayList<>();
    try {
      while (true) {
        Socket socket = new Socket();
        waiting.add(socket);
        socket.connect(own, PROBE_MILLIS);
      }
    } catch (SocketTimeoutException e) {
      sockets.addAll(waiting);
    }
  }

  private void disconnect() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    sockets.clear();
  }

  @Override
  public void close() throws IOException {
    become(Mode.REFUSES);
  }
}
