package org.mingbai.platform.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.coyote.Constants;
import org.apache.coyote.Processor;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Lets connections go whose request does not come to the end of its headers: the container itself only asks for another byte now and
 * then. Where connections become scarce, the ones go first that have been waiting longest for a request or its headers.
 */
final class StalledConnections implements SmartLifecycle {

    static final Duration HEADERS = Duration.ofSeconds(10);
    private static final Duration UNDER_PRESSURE = Duration.ofSeconds(1);
    private static final Duration TURN = Duration.ofMillis(250);
    private static final double SCARCE = 0.75;

    private final List<WatchedHttp> watched = new CopyOnWriteArrayList<>();
    private volatile @Nullable Thread thread;

    private record Waiting(SocketWrapperBase<NioChannel> connection, boolean inHeaders, Duration since) {
    }

    void watch(WatchedHttp protocol) {
        watched.add(protocol);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                watched.forEach(StalledConnections::sweep);
                Thread.sleep(TURN);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    static void sweep(WatchedHttp protocol) {
        var waiting = new ArrayList<Waiting>();
        for (var connection : protocol.connections()) {
            var one = waiting(connection);
            if (one != null && one.inHeaders() && one.since().compareTo(HEADERS) > 0) {
                letGo(connection);
            } else if (one != null && one.since().compareTo(UNDER_PRESSURE) > 0) {
                waiting.add(one);
            }
        }
        long tooMany = protocol.getConnectionCount() - (long) (protocol.getMaxConnections() * SCARCE);
        if (tooMany > 0) {
            waiting.stream().sorted(Comparator.comparing(Waiting::since).reversed()).limit(tooMany).forEach(one -> letGo(one.connection()));
        }
    }

    /** None where a request is being answered. */
    private static @Nullable Waiting waiting(SocketWrapperBase<NioChannel> connection) {
        if (!(connection.getCurrentProcessor() instanceof Processor processor)) {
            return new Waiting(connection, false, sinceLastByte(connection));
        }
        var request = processor.getRequest();
        if (processor.isAsync() || request == null || isAnswering(request.getRequestProcessor().getStage())) {
            return null;
        }
        long began = request.getStartTimeNanos();
        return began <= 0 ? new Waiting(connection, false, sinceLastByte(connection))
                : new Waiting(connection, true, Duration.ofNanos(System.nanoTime() - began));
    }

    /** Where the container waits for more of the headers it says that it has ended what it was doing. */
    private static boolean isAnswering(int stage) {
        return switch (stage) {
            case Constants.STAGE_PREPARE, Constants.STAGE_SERVICE, Constants.STAGE_ENDINPUT, Constants.STAGE_ENDOUTPUT -> true;
            default -> false;
        };
    }

    private static Duration sinceLastByte(SocketWrapperBase<NioChannel> connection) {
        return connection instanceof NioSocketWrapper nio ? Duration.ofMillis(System.currentTimeMillis() - nio.getLastRead()) : Duration.ZERO;
    }

    /** As the container does with a timeout: by the connection's own lock, so that nobody is cut off who has just got there. */
    private static void letGo(SocketWrapperBase<NioChannel> connection) {
        connection.processSocket(SocketEvent.ERROR, true);
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("stalled-connections").start(this::run);
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
