package org.mingbai.bench.load;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.mingbai.accountability.events.FaultCataloguePublished;
import org.mingbai.accountability.events.SanctionPolicyPublished;
import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.CommitmentEvent;
import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.mingbai.handling.events.Assignment;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.Holder;
import org.mingbai.kernel.value.HoldingAs;
import org.mingbai.kernel.value.Seat;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.platform.json.EventJson;
import org.mingbai.supervision.events.SupervisorAppointed;

/**
 * Organisation, cards, rules and supervisors of a system that was started once on an empty folder: taken over as they are, but as if they
 * had been there since the history begins.
 */
final class Reference {

    private static final Pattern OCCURRED_AT = Pattern.compile("\"occurredAt\":\"[^\"]*\"");

    private final List<NewCommit> commits = new ArrayList<>();
    private final Map<UnitCode, List<UnitCode>> paths = new LinkedHashMap<>();
    private final Map<String, Assignment> desks = new LinkedHashMap<>();
    private final LinkedHashSet<SupervisorId> supervisors = new LinkedHashSet<>();
    private final List<FaultCode> faults = new ArrayList<>();
    private Cards cards = Cards.FOLD.empty();

    private Reference() {
    }

    static Reference of(Path log, Instant since) {
        var reference = new Reference();
        try (EventLog donor = new SequencedEventLog(RocksDbCommitStorage.open(log), InstantSource.system())) {
            donor.read(1).forEach(commit -> reference.take(commit, since));
        }
        if (reference.desks.isEmpty() || reference.supervisors.isEmpty()) {
            throw new IllegalStateException("the log in " + log + " has no organisation: start the system on that folder once");
        }
        return reference;
    }

    List<NewCommit> commits() {
        return commits;
    }

    /** Where a ticket can lie: every post that has a holder A. */
    List<Assignment> desks() {
        return List.copyOf(desks.values());
    }

    List<SupervisorId> supervisors() {
        return List.copyOf(supervisors);
    }

    List<FaultCode> faults() {
        return faults;
    }

    ProcedureCardPublished card() {
        return cards.newest(new CardId("bureau-hotline")).orElseThrow();
    }

    private void take(Commit commit, Instant since) {
        var kept = new ArrayList<NewEvent>();
        for (var recorded : commit.events()) {
            var event = EventJson.read(recorded.name(), recorded.version(), recorded.payload());
            if (isReference(event)) {
                learn(event);
                kept.add(new NewEvent(recorded.name(), recorded.version(), recorded.tags(), since(recorded, since)));
            }
        }
        if (!kept.isEmpty()) {
            commits.add(new NewCommit(commit.commitId(), commit.metadata(), kept));
        }
    }

    private static byte[] since(RecordedEvent recorded, Instant since) {
        var json = new String(recorded.payload(), StandardCharsets.UTF_8);
        return OCCURRED_AT.matcher(json).replaceFirst("\"occurredAt\":\"" + since + "\"").getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isReference(DomainEvent event) {
        return event instanceof OrganisationEvent || event instanceof CommitmentEvent && !(event instanceof DeadlineRecomputed)
                || event instanceof SupervisorAppointed || event instanceof FaultCataloguePublished || event instanceof SanctionPolicyPublished;
    }

    private void learn(DomainEvent event) {
        if (event instanceof UnitEstablished unit) {
            paths.put(unit.unit(), unit.path());
        } else if (event instanceof PostHolderNamed named && named.seat() == Seat.A) {
            desks.put(named.post().value(), new Assignment(named.unit(), paths.get(named.unit()), named.post(),
                    new Holder(named.person(), named.name(), HoldingAs.A)));
        } else if (event instanceof SupervisorAppointed appointed) {
            supervisors.add(appointed.supervisor());
        } else if (event instanceof FaultCataloguePublished catalogue) {
            catalogue.faults().forEach(fault -> faults.add(fault.code()));
        } else if (event instanceof ProcedureCardPublished) {
            cards = Cards.FOLD.apply(cards, event);
        }
    }
}
