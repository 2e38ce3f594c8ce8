package org.mingbai.platform.stores;

import java.util.HexFormat;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which log this is, and whether something was made from it. The id of a log is the hash of its first commit: it is the same after a
 * backup, an export or a move to another storage, and no other log has it. Every hash stands for all that came before it, so one
 * comparison at the place of a store tells whether the log that is there still has everything that the store has seen.
 */
public final class Lineage {

    private static final Logger LOG = LoggerFactory.getLogger(Lineage.class);

    private final EventLog log;
    private volatile @Nullable String id;

    public Lineage(EventLog log) {
        this.log = log;
    }

    /** Empty while the log is. */
    public String id() {
        var known = id;
        if (known == null) {
            known = hash(1).orElse("");
            id = known.isEmpty() ? null : known;
        }
        return known;
    }

    public long tail() {
        return log.newestTail();
    }

    /** @param position of a commit that is there */
    public LogPlace at(long position) {
        return position == 0 ? LogPlace.NONE : new LogPlace(id(), position, hash(position).orElse(""));
    }

    /** Why a store that was made up to this place does not continue with this log; empty where it does. */
    public Optional<Departure> departure(LogPlace place) {
        if (place.position() == 0) {
            return Optional.empty();
        }
        if (place.log().isEmpty()) {
            return Optional.of(Departure.UNMARKED);
        }
        if (!place.log().equals(id())) {
            return Optional.of(Departure.OF_ANOTHER_LOG);
        }
        if (place.position() > log.newestTail()) {
            return Optional.of(Departure.BEYOND_THE_END);
        }
        return isOtherwise(place) ? Optional.of(Departure.OF_ANOTHER_COURSE) : Optional.empty();
    }

    /** A commit that is damaged tells nothing against the store: damage is found, and told, where the log is verified. */
    private boolean isOtherwise(LogPlace place) {
        try {
            return !hash(place.position()).orElse("").equals(place.hash());
        } catch (CorruptCommitException damaged) {
            LOG.error("whether a store at {} belongs to this log cannot be told", place.position(), damaged);
            return false;
        }
    }

    private Optional<String> hash(long position) {
        return log.commitAt(position).map(commit -> HexFormat.of().formatHex(commit.hash()));
    }
}
