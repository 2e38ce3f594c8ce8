package org.mingbai.platform.keys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Query;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.EventTypes;
import org.mingbai.platform.identity.KeyBrokenException;
import org.mingbai.platform.identity.KeyDamagedException;
import org.mingbai.platform.identity.KeyLookup;
import org.mingbai.platform.identity.KeyMissingException;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.MissingKeys;
import org.mingbai.platform.integrity.SoundCommits;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.json.UnreadableEventException;
import org.mingbai.platform.stores.Lineage;
import org.mingbai.platform.stores.LogPlace;
import org.mingbai.platform.stores.StoreProblem;
import org.mingbai.platform.stores.StoreProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at each start whether the keys are there that the log was sealed with. The key store remembers up to where in which log that was
 * so; keys that were put back remember less, and what came after is looked at. A key that an erasure on record destroyed is not missed.
 */
public final class KeysOfTheLog implements StoreProblems, SoundCommits {

    private static final Logger LOG = LoggerFactory.getLogger(KeysOfTheLog.class);
    private static final String NOTE = "complete-up-to";
    private static final String ERASURE = EventTypes.nameOf(PersonalDataErased.class);

    private final EventLog log;
    private final KeyStore keys;
    private final Lineage lineage;
    private final MissingKeys missing;
    private volatile boolean looked;

    public KeysOfTheLog(EventLog log, KeyStore keys, Lineage lineage, MissingKeys missing) {
        this.log = log;
        this.keys = keys;
        this.lineage = lineage;
        this.missing = missing;
    }

    public void look() {
        var known = known();
        long from = lineage.departure(known).isPresent() ? 1 : known.position() + 1;
        long tail = log.newestTail();
        look(from, tail);
        looked = true;
        if (missing.count() == 0) {
            missing.complete();
            note(tail);
        } else {
            LOG.error("the keys are older than the log, or another log's: those of {} owners are missing, the first of them {}. What was sealed under "
                    + "them cannot be read. Stop the system and put back keys that were backed up after this log, before more is recorded",
                    missing.count(), missing.first().map(KeyOwner::toString).orElse(""));
        }
    }

    /** What this process has sealed since the start it has made keys for. Called in order at the end, so that the next start has little to look at. */
    public void remember() {
        if (missing.count() == 0) {
            note(log.newestTail());
        }
    }

    /**
     * Each key is looked at as it is stored, whenever the log's verification comes by what was sealed under it: one that was taken out, garbled
     * or exchanged with another is found without anybody having asked for it, and again after each start.
     */
    @Override
    public void sound(Commit commit) {
        if (looked && missing.count() == 0) {
            events(commit).flatMap(event -> SealedOwners.of(event).stream()).forEach(this::check);
        }
    }

    private void check(KeyOwner owner) {
        boolean known = missing.isDamaged(owner);
        if (isSound(owner)) {
            missing.sound(owner);
        } else if (!known) {
            missing.damage(owner);
            LOG.error("the key of {} is gone from the key store, or garbled. What was sealed under it cannot be read. Bring back the newest backup of "
                    + "the keys, and start again: every erasure is repeated then", owner);
        }
    }

    private boolean isSound(KeyOwner owner) {
        try {
            return switch (keys.stored(owner)) {
                case KeyLookup.Present _, KeyLookup.Destroyed _ -> true;
                case KeyLookup.Missing _ -> isErased(owner);
            };
        } catch (KeyBrokenException broken) {
            return false;
        }
    }

    /** Its erasure may be on record while its key's mark is yet to be made. */
    private boolean isErased(KeyOwner owner) {
        try (var about = log.read(Query.tagged(Tag.of(owner.kind(), owner.id())), 0, log.tail())) {
            return about.map(SequencedEvent::event).filter(event -> event.name().equals(ERASURE)).flatMap(KeysOfTheLog::event)
                    .anyMatch(event -> event instanceof PersonalDataErased erasure && erasure.erased().stream().map(KeyOwner::of).anyMatch(owner::equals));
        }
    }

    private void look(long from, long tail) {
        var absent = new ArrayList<KeyOwner>();
        var erased = new HashSet<KeyOwner>();
        try (var commits = log.read(from)) {
            commits.takeWhile(commit -> commit.position() <= tail).flatMap(KeysOfTheLog::events).forEach(event -> {
                if (event instanceof PersonalDataErased erasure) {
                    erasure.erased().forEach(key -> erased.add(KeyOwner.of(key)));
                }
                SealedOwners.of(event).stream().filter(this::isAbsent).forEach(absent::add);
            });
        }
        absent.stream().filter(owner -> !erased.contains(owner)).forEach(missing::add);
    }

    private boolean isAbsent(KeyOwner owner) {
        try {
            return switch (keys.find(owner)) {
                case KeyLookup.Present _, KeyLookup.Destroyed _ -> false;
                case KeyLookup.Missing _ -> true;
            };
        } catch (KeyBrokenException broken) {
            missing.damage(owner);
            return false;
        }
    }

    private static Stream<DomainEvent> events(Commit commit) {
        return commit.events().stream().filter(event -> SealedOwners.mayBegin(event.name()) || event.name().equals(ERASURE)).flatMap(KeysOfTheLog::event);
    }

    /** What this software cannot read is told elsewhere. */
    private static Stream<DomainEvent> event(RecordedEvent event) {
        try {
            return Stream.of(EventJson.read(event.name(), event.version(), event.payload()));
        } catch (UnreadableEventException newer) {
            LOG.debug("an event is left out of the look at keys", newer);
            return Stream.of();
        }
    }

    private LogPlace known() {
        var parts = keys.note(NOTE).split(" ");
        return parts.length == 3 ? new LogPlace(parts[0], Long.parseLong(parts[1]), parts[2]) : LogPlace.NONE;
    }

    private void note(long position) {
        var place = lineage.at(position);
        keys.note(NOTE, position == 0 ? "" : place.log() + " " + place.position() + " " + place.hash());
    }

    @Override
    public List<StoreProblem> problems() {
        return Stream.of(missing.first().map(first -> StoreProblem.grave(KeyMissingException.NAME, missing.count(), first)),
                missing.firstDamaged().map(first -> StoreProblem.grave(KeyDamagedException.NAME, missing.damagedCount(), first))).flatMap(Optional::stream).toList();
    }
}
