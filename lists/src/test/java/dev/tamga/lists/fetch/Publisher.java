package dev.tamga.lists.fetch;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A publisher's server on this machine, which answers as a test tells it to. */
final class Publisher implements AutoCloseable {
  /** What the server was asked. */
  record Request(String path, Headers headers) {
    String header(String name) {
      String value = headers.getFirst(name);
      return value == null ? "" : value;
    }
  }

  final List<Request> requests = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Publisher() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** Answers each request for a path in the same way. */
  Publisher at(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          requests.add(new Request(exchange.getRequestURI().toString(), copy(exchange)));
          try (exchange) {
            handler.handle(exchange);
          }
        });
    return this;
  }

  /** Answers the first request in the first way and so on; the last way stays. */
  Publisher inTurn(String path, HttpHandler... handlers) {
    Queue<HttpHandler> left = new ArrayDeque<>(List.of(handlers));
    return at(
        path,
        exchange -> {
          HttpHandler next;
          synchronized (left) {
            next = left.size() > 1 ? left.remove() : left.element();
          }
          next.handle(exchange);
        });
  }

  private static Headers copy(HttpExchange exchange) {
    Headers headers = new Headers();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, List.copyOf(values)));
    return headers;
  }

  static HttpHandler text(String text, String... headers) {
    return bytes(200, text.getBytes(StandardCharsets.UTF_8), headers);
  }

  static HttpHandler status(int status, String... headers) {
    return bytes(status, new byte[0], headers);
  }

  static HttpHandler bytes(int status, byte[] content, String... headers) {
    return exchange -> {
      set(exchange, headers);
      exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
      if (content.length > 0) {
        exchange.getResponseBody().write(content);
      }
    };
  }

  /** Announces all of the content, sends the beginning, and hangs up. */
  static HttpHandler cutOff(int status, byte[] content, int after, String... headers) {
    return exchange -> {
      set(exchange, headers);
      exchange.sendResponseHeaders(status, content.length);
      OutputStream out = exchange.getResponseBody();
      out.write(content, 0, after);
      out.flush();
      // What the client has not read when it learns of the end is lost to it.
      FetchingTest.pause(150);
    };
  }

  static void set(HttpExchange exchange, String... headers) {
    for (int i = 0; i < headers.length; i += 2) {
      exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
