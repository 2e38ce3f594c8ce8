package org.mingbai.access.read.log;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Verification;
import org.mingbai.platform.time.DomainClock;

/**
 * Proves that the log is as it was written, and remembers how far: asked again, it walks on from there, so anybody may ask at any time.
 * One walk at a time; who comes during it waits and finds the way already walked.
 */
@Component
public final class LogVerification {

    private final EventLog log;
    private final DomainClock clock;
    private long verified;
    private @Nullable Walk last;

    LogVerification(EventLog log, DomainClock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * What the walk found.
     *
     * @param from the first position looked at
     * @param tail the last
     * @param head the hash of the commit at the tail, in hex: write it down, and nothing before it can change unseen
     */
    public record Proof(boolean ok, long from, long tail, String head, @Nullable Long firstBad, @Nullable String reason) {
    }

    /** When somebody last asked this process, and what it answered. */
    record Walk(Proof proof, Instant at) {
    }

    synchronized Optional<Walk> last() {
        return Optional.ofNullable(last);
    }

    /** Looks at the newest commit again where nothing was added since. */
    public synchronized Proof walkOn() {
        return walk(Math.min(verified + 1, Math.max(1, log.tail())));
    }

    public synchronized Proof walkAll() {
        return walk(1);
    }

    private Proof walk(long from) {
        var head = log.head();
        var hash = HexFormat.of().formatHex(head.hash());
        var proof = switch (log.verify(from, head.position())) {
            case Verification.Intact _ -> {
                verified = head.position();
                yield new Proof(true, from, head.position(), hash, null, null);
            }
            case Verification.Broken broken -> {
                verified = Math.min(verified, broken.position() - 1);
                yield new Proof(false, from, head.position(), hash, broken.position(), broken.reason());
            }
        };
        last = new Walk(proof, clock.instant());
        return proof;
    }
}
