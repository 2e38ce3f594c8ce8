package org.mingbai.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Many connections that all send the same, again and again where it ends, until it is lifted. */
final class Siege implements AutoCloseable {
    private static final byte[] PIECE = new byte[1 << 16];

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final CompletableFuture<String> first = new CompletableFuture<>();
    private final CountDownLatch begun;
    private final AtomicLong rounds = new AtomicLong();
    /** Whatever the server made of them: an answer, or an end of the connection. */
    private final AtomicLong answers = new AtomicLong();
    private volatile boolean running = true;

    private Siege(int connections) {
        begun = new CountDownLatch(connections);
    }

    static String basic(String account) {
        return "Authorization: Basic " + Base64.getEncoder().encodeToString((account + ":mingbai").getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    static Siege of(int port, int connections, String head, int body, boolean slowly) {
        var siege = new Siege(connections);
        for (int i = 0; i < connections; i++) {
            Thread.ofVirtual().start(() -> siege.besiege(port, head, body, slowly));
        }
        return siege;
    }

    private void besiege(int port, String head, int body, boolean slowly) {
        boolean counted = false;
        while (running) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                sockets.add(socket);
                socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                rounds.incrementAndGet();
                if (!counted) {
                    counted = true;
                    begun.countDown();
                }
                for (int left = body; left > 0 && running; left -= PIECE.length) {
                    socket.getOutputStream().write(PIECE, 0, Math.min(left, PIECE.length));
                }
                listen(socket, slowly);
                sockets.remove(socket);
            } catch (IOException ended) {
                answers.incrementAndGet();
                first.complete("closed");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private void listen(Socket socket, boolean slowly) throws IOException {
        socket.setSoTimeout(1_000);
        var answer = new byte[4_096];
        while (running) {
            try {
                int read = socket.getInputStream().read(answer);
                answers.incrementAndGet();
                first.complete(read < 0 ? "closed" : new String(answer, 0, read, StandardCharsets.UTF_8));
                if (read < 0 || !slowly) {
                    return;
                }
            } catch (SocketTimeoutException nothingYet) {
                if (slowly) {
                    socket.getOutputStream().write('a');
                }
            }
        }
    }

    /** Most of them: the last ones may have to wait for a place. */
    void awaitBegun() throws InterruptedException {
        begun.await(5, TimeUnit.SECONDS);
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }

    String firstAnswer() throws Exception {
        return first.get(60, TimeUnit.SECONDS);
    }

    /** What has been sent so far, or is being sent: it goes up as long as the siege goes on, and where it is slow, it is held open. */
    boolean goesOn(long since) {
        return rounds.get() > since || sockets.stream().anyMatch(socket -> !socket.isClosed());
    }

    long answers() {
        return answers.get();
    }

    long rounds() {
        return rounds.get();
    }

    @Override
    public void close() {
        running = false;
        sockets.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException gone) {
                throw new AssertionError(gone);
            }
        });
    }
}
