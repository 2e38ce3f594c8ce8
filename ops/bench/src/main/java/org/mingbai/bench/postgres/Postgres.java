package org.mingbai.bench.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingbai.bench.peer.Folders;
import org.mingbai.bench.process.Cpu;
import org.mingbai.bench.process.Ports;

/** A cluster of its own in a temporary folder, with everything synced. Both peers on PostgreSQL share it, each with its databases. */
public final class Postgres implements AutoCloseable {

    private static final Path INSTALLATIONS = Path.of("/usr/lib/postgresql");
    private static final String SETTINGS = """
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            shared_buffers = 512MB
            max_wal_size = 4GB
            max_connections = 200
            listen_addresses = '127.0.0.1'
            """;

    private final Path folder;
    private int port;
    private long pid;

    public Postgres(Path folder) {
        this.folder = folder;
    }

    /** Starts it the first time. @return why it cannot run; empty if it does */
    public Optional<String> start() throws IOException, InterruptedException, SQLException {
        if (pid != 0) {
            return Optional.empty();
        }
        Optional<Path> bin = bin();
        if (bin.isEmpty()) {
            return Optional.of("no PostgreSQL in " + INSTALLATIONS);
        }
        port = Ports.free();
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        if (root()) {
            run(List.of("chown", "postgres", folder.toString()));
        }
        Path data = folder.resolve("data");
        run(asPostgres(bin.get().resolve("initdb").toString(), "-D", data.toString(), "-A", "trust", "-U", "bench", "--no-sync"));
        Path settings = folder.resolveSibling("postgresql.conf");
        Files.writeString(settings, SETTINGS + "port = " + port + "\nunix_socket_directories = '" + folder + "'\n");
        run(asPostgres("cp", settings.toString(), data.resolve("postgresql.conf").toString()));
        run(asPostgres(bin.get().resolve("pg_ctl").toString(), "-D", data.toString(), "-l", folder.resolve("log").toString(), "-w", "start"));
        pid = Long.parseLong(postmaster(data));
        return Optional.empty();
    }

    private static Optional<Path> bin() throws IOException {
        if (!Files.isDirectory(INSTALLATIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLATIONS)) {
            return versions.map(version -> version.resolve("bin")).filter(bin -> Files.isExecutable(bin.resolve("initdb"))).max(Path::compareTo);
        }
    }

    private static String postmaster(Path data) throws IOException, InterruptedException {
        return run(asPostgres("head", "-n", "1", data.resolve("postmaster.pid").toString())).strip();
    }

    private static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** PostgreSQL refuses to run as root. */
    private static List<String> asPostgres(String... command) {
        List<String> whole = new ArrayList<>(root() ? List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups") : List.of());
        whole.addAll(List.of(command));
        return whole;
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var out = Files.createTempFile("bench", ".out");
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
        int status = process.waitFor();
        String said = Files.readString(out);
        Files.delete(out);
        if (status != 0) {
            throw new IOException(command + " ended with " + status + ": " + said);
        }
        return said;
    }

    String version() throws SQLException {
        try (Connection connection = connect("postgres"); var statement = connection.createStatement();
                var row = statement.executeQuery("select version()")) {
            row.next();
            return row.getString(1) + "; " + SETTINGS.strip().replace("\n", ", ");
        }
    }

    public String describe() {
        try {
            return version();
        } catch (SQLException e) {
            return "unknown";
        }
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + '/' + database + "?user=bench";
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    public void create(String database) throws SQLException {
        execute("postgres", "create database " + database);
    }

    public void execute(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database); var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    public Path folder() {
        return folder;
    }

    public long micros() {
        return Cpu.microsWithChildren(pid);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (pid != 0) {
            run(asPostgres("kill", "-INT", Long.toString(pid)));
            while (ProcessHandle.of(pid).isPresent()) {
                Thread.sleep(50);
            }
        }
        Folders.delete(folder);
    }
}
