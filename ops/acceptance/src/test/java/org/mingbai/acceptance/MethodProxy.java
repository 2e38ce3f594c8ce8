package org.mingbai.acceptance;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The one rule of the proxy: GET and HEAD to a query node, everything else to a command node, each in turn. Where nobody listens it goes
 * to the next; what was read half-way is asked again only where asking twice does no harm.
 */
final class MethodProxy implements AutoCloseable {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> OWN = Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade", "expect", "http2-settings");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();
    private final HttpServer server;
    private final List<Integer> commandNodes;
    private final List<Integer> queryNodes;
    private final AtomicInteger turn = new AtomicInteger();

    MethodProxy(List<Integer> commandNodes, List<Integer> queryNodes) throws IOException {
        this.commandNodes = commandNodes;
        this.queryNodes = queryNodes;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::pass);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Api as(String account) {
        return new Api(address(), account);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var reading = READING.contains(exchange.getRequestMethod());
            var nodes = reading ? queryNodes : commandNodes;
            int first = turn.getAndIncrement();
            for (int i = 0; i < nodes.size(); i++) {
                try {
                    answer(exchange, ask(exchange, body, nodes.get(Math.floorMod(first + i, nodes.size()))));
                    return;
                } catch (ConnectException nobodyThere) {
                    // the next one
                } catch (IOException broken) {
                    if (!reading) {
                        break;
                    }
                }
            }
            exchange.sendResponseHeaders(502, -1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body, int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase())) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.header("X-Forwarded-Host", exchange.getRequestHeaders().getFirst("Host")).build(), BodyHandlers.ofByteArray());
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase())) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
