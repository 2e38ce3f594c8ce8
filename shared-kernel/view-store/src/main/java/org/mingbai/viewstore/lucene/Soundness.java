package org.mingbai.viewstore.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

import org.apache.lucene.index.CorruptIndexException;
import org.jspecify.annotations.Nullable;
import org.mingbai.viewstore.ViewUnreadableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is known of whether a view's files are whole. They are recomputed soon after something went wrong with them, and now and then
 * without that, since a changed byte may say something else instead of failing.
 */
final class Soundness {

    private static final Logger LOG = LoggerFactory.getLogger(Soundness.class);
    private static final long EVERY = Duration.ofHours(1).toNanos();
    /** What fails again and again is looked into so often, and no more. */
    private static final long PAUSE = Duration.ofMinutes(1).toNanos();

    private final String view;
    private final LongSupplier nanos;
    private volatile boolean suspected;
    private volatile @Nullable String damage;
    private long checked;
    private boolean everSuspected;

    Soundness(String view, LongSupplier nanos) {
        this.view = view;
        this.nanos = nanos;
        this.checked = nanos.getAsLong();
    }

    Optional<String> damage() {
        return Optional.ofNullable(damage);
    }

    void suspect() {
        suspected = true;
    }

    /** Where the fault itself says that something is not there, or not what was written, nothing else has to be asked. */
    void met(Throwable fault) {
        suspect();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CorruptIndexException _, NoSuchFileException _, FileNotFoundException _, EOFException _ -> found(fault);
                default -> { }
            }
        }
    }

    void begunAnew() {
        damage = null;
        suspected = false;
    }

    /** A turn of the housekeeping. */
    void look(Runnable check) {
        long past = nanos.getAsLong() - checked;
        if (past > EVERY || suspected && (!everSuspected || past > PAUSE)) {
            everSuspected |= suspected;
            now(check);
        }
    }

    void now(Runnable check) {
        suspected = false;
        try {
            check.run();
        } catch (ViewUnreadableException damaged) {
            found(damaged);
        }
        checked = nanos.getAsLong();
    }

    private void found(Throwable fault) {
        if (damage == null) {
            LOG.error("the files of view {} are damaged; it is to be made anew", view, fault);
        }
        damage = String.valueOf(fault);
    }
}
