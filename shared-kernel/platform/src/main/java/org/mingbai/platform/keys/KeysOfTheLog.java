package org.mingbai.platform.keys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.EventTypes;
import org.mingbai.platform.identity.KeyLookup;
import org.mingbai.platform.identity.KeyMissingException;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.MissingKeys;
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
public final class KeysOfTheLog implements StoreProblems {

    private static final Logger LOG = LoggerFactory.getLogger(KeysOfTheLog.class);
    private static final String NOTE = "complete-up-to";
    private static final String ERASURE = EventTypes.nameOf(PersonalDataErased.class);

    private final EventLog log;
    private final KeyStore keys;
    private final Lineage lineage;
    private final MissingKeys missing;

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
        if (missing.count() == 0) {
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
        return switch (keys.find(owner)) {
            case KeyLookup.Present _, KeyLookup.Destroyed _ -> false;
            case KeyLookup.Missing _ -> true;
        };
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
        return missing.first().map(first -> List.of(StoreProblem.grave(KeyMissingException.NAME, missing.count(), first))).orElse(List.of());
    }
}
