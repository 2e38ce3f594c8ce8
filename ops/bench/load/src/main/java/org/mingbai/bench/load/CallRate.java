package org.mingbai.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Logs calls at a steady rate into a running demonstration, whether or not the ones before are answered, and asks after each tenth one how
 * long the board takes to show it. A call counts from the moment it was due: a system that falls behind cannot look fast.
 */
public final class CallRate {

    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");
    private static final long NANOS = 1_000_000_000L;

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;
    private final Queue<Long> calls = new ConcurrentLinkedQueue<>();
    private final Queue<Long> shown = new ConcurrentLinkedQueue<>();
    private final AtomicLong failed = new AtomicLong();

    private CallRate(String address) {
        this.address = address;
    }

    /** @param args address, calls a second (default 50), seconds (default 60) */
    public static void main(String[] args) throws InterruptedException {
        int rate = args.length > 1 ? Integer.parseInt(args[1]) : 50;
        int seconds = args.length > 2 ? Integer.parseInt(args[2]) : 60;
        new CallRate(args[0]).run(rate, seconds);
    }

    private void run(int rate, int seconds) throws InterruptedException {
        long start = System.nanoTime() + NANOS / 10;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < rate * seconds; i++) {
                long due = start + i * NANOS / rate;
                TimeUnit.NANOSECONDS.sleep(Math.max(0, due - System.nanoTime()));
                boolean ask = i % 10 == 0;
                var random = new SplittableRandom(due);
                threads.execute(() -> call(due, ask, random));
            }
        }
        tell("POST /api/calls, from when it was due", calls);
        tell("… until the board shows it", shown);
        System.out.printf("failed: %d%n", failed.get());
    }

    private void call(long due, boolean ask, SplittableRandom random) {
        var texts = new Texts(random);
        var employer = texts.employer();
        var body = """
                {"line":"complaint","caller":{"disclosure":"named","name":"%s","phone":"139%08d","address":"%s"},\
                "respondent":{"kind":"employer","name":"%s"},"category":"%s","district":"130100","subject":"%s","text":"%s","outcome":"ticket"}"""
                .formatted(texts.person(), random.nextInt(100_000_000), texts.address(), employer, texts.category(), texts.subject(employer), texts.text(3));
        try {
            var answer = http.send(request("/api/calls", "operator").header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
            long answered = System.nanoTime();
            var position = POSITION.matcher(answer.body());
            if (answer.statusCode() != 201 || !position.find()) {
                failed.incrementAndGet();
                return;
            }
            calls.add(answered - due);
            if (ask) {
                var board = http.send(request("/api/tickets?size=1&min-position=" + position.group(1), "leader").GET().build(),
                        HttpResponse.BodyHandlers.discarding());
                if (board.statusCode() == 200) {
                    shown.add(System.nanoTime() - answered);
                } else {
                    failed.incrementAndGet();
                }
            }
        } catch (IOException broken) {
            failed.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder request(String path, String account) {
        var basic = Base64.getEncoder().encodeToString((account + ":mingbai").getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30)).header("Authorization", "Basic " + basic);
    }

    private static void tell(String what, Queue<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            System.out.println(what + ": none");
            return;
        }
        System.out.printf("%s: %,d; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n", what, sorted.length,
                percentile(sorted, 50), percentile(sorted, 95), percentile(sorted, 99), percentile(sorted, 100));
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
}
