package org.mingbai.platform.integrity;

import java.util.Optional;
import java.util.OptionalLong;

import org.mingbai.eventlog.Damage;

/** What this process knows of the log. Page, API, health, figures and alerts all say this, and nothing of their own. */
public sealed interface LogState {

    /** The first pass since the start has come so far, and has found nothing. */
    record Unverified(long verified, long tail) implements LogState {
    }

    /** All of it has been recomputed by this process, and it continues what was signed. */
    record Sound(long verified) implements LogState {
    }

    /** @param places how many are known */
    record Damaged(Damage first, int places) implements LogState {
    }

    /** It ends before what was signed. */
    record CutOff(long tail, long signed) implements LogState {
    }

    /** Its chain is whole, and yet not what was signed: something between these positions was exchanged. */
    record Rewritten(long from, long to) implements LogState {
    }

    /** What was signed last cannot be read, so nobody can say whether the log continues it. */
    record Unremembered(String cause) implements LogState {
    }

    /** Nothing is remembered of what was signed, and a store that followed this log had come further than the log went at the start. */
    record Forgotten(long known) implements LogState {
    }

    /** Nothing speaks against it, as far as it was walked. */
    default boolean isGood() {
        return switch (this) {
            case Sound _, Unverified _ -> true;
            case Damaged _, CutOff _, Rewritten _, Unremembered _, Forgotten _ -> false;
        };
    }

    /** The name that it goes by outside. */
    default String kind() {
        return switch (this) {
            case Unverified _ -> "unverified";
            case Sound _ -> "sound";
            case Damaged _ -> "damaged";
            case CutOff _ -> "cut-off";
            case Rewritten _ -> "rewritten";
            case Unremembered _ -> "unremembered";
            case Forgotten _ -> "forgotten";
        };
    }

    /** The first position that cannot be relied on. */
    default OptionalLong firstBad() {
        return switch (this) {
            case Sound _, Unverified _, Unremembered _, Forgotten _ -> OptionalLong.empty();
            case Damaged damaged -> OptionalLong.of(damaged.first().position());
            case CutOff cut -> OptionalLong.of(cut.tail() + 1);
            case Rewritten rewritten -> OptionalLong.of(rewritten.from());
        };
    }

    /** What is wrong, for whoever looks after the system. */
    default Optional<String> reason() {
        return switch (this) {
            case Sound _, Unverified _ -> Optional.empty();
            case Damaged damaged -> Optional.of(damaged.first().reason());
            case CutOff cut -> Optional.of("the log ends at " + cut.tail() + " and does not contain the checkpoint of size " + cut.signed());
            case Rewritten rewritten -> Optional.of("the chain is whole, but positions " + rewritten.from() + " to " + rewritten.to()
                    + " are not those that were signed");
            case Unremembered unremembered -> Optional.of(unremembered.cause());
            case Forgotten forgotten -> Optional.of("nothing is remembered of what was signed, though a store that follows this log had come to position "
                    + forgotten.known() + ", where the log did not go at the start");
        };
    }
}
