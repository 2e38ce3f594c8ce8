package org.mingbai.bench.axon4;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;

/** {@code uri describe}, or {@code uri writers payload latencies}: speaks as {@code org.mingbai.bench.process.Clients} expects. */
public final class Axon4Client {

    private Axon4Client() {
    }

    public static void main(String[] args) throws Exception {
        var settings = MongoClientSettings.builder().applyConnectionString(new ConnectionString(args[0])).writeConcern(WriteConcern.MAJORITY.withJournal(true)).build();
        try (MongoClient client = MongoClients.create(settings)) {
            if (args[1].equals("describe")) {
                System.out.println(describe(client));
            } else {
                append(new AxonEvents(client), Integer.parseInt(args[1]), Integer.parseInt(args[2]), Path.of(args[3]));
            }
        }
    }

    /** A server that cannot tell its default write concern is none that is known to heed one. */
    private static String describe(MongoClient client) {
        var admin = client.getDatabase("admin");
        String version = admin.runCommand(new Document("buildInfo", 1)).getString("version");
        try {
            admin.runCommand(new Document("getDefaultRWConcern", 1));
            return "MongoDB " + version + ", w: majority, j: true";
        } catch (MongoCommandException e) {
            return "not comparable: the server (which says " + version + ") does not tell whether it heeds write concerns";
        }
    }

    private static void append(AxonEvents events, int count, int payload, Path latencies) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println("ready");
        String[] told = in.readLine().split(" ");
        long begin = System.nanoTime() + nanos(told[0]);
        long end = begin + nanos(told[1]);
        List<Future<Writer>> done = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(count)) {
            for (int i = 0; i < count; i++) {
                done.add(threads.submit(new Writer(events, payload, begin, end)));
            }
        }
        List<Writer> writers = new ArrayList<>();
        for (Future<Writer> writer : done) {
            writers.add(writer.get());
        }
        write(writers, latencies);
        System.out.printf("{\"conflicts\": %d, \"cpuMicros\": %d, \"latencies\": \"%s\"}%n", writers.stream().mapToLong(w -> w.conflicts).sum(),
                writers.stream().mapToLong(w -> w.cpuNanos).sum() / 1000, latencies);
    }

    private static void write(List<Writer> writers, Path latencies) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * writers.stream().mapToInt(writer -> writer.n).sum()).order(ByteOrder.LITTLE_ENDIAN);
        for (Writer writer : writers) {
            for (int i = 0; i < writer.n; i++) {
                bytes.putInt((int) (writer.latencies[i] / 1000));
            }
        }
        Files.write(latencies, bytes.array());
    }

    private static long nanos(String seconds) {
        return (long) (Double.parseDouble(seconds) * 1e9);
    }
}
