package org.mingbai.access.read.erasures;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mingbai.access.events.ErasureBasis;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.pages.ErasedParts;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.log.RecordedFact;

/** Every erasure within a reader's reach, the newest first. They are few, and read from the log. */
@Component
final class ErasureList {

    private final LogSlices log;
    private final Reach reach;
    private final Vault vault;

    ErasureList(LogSlices log, Reach reach, Vault vault) {
        this.log = log;
        this.reach = reach;
        this.vault = vault;
    }

    /**
     * One erasure.
     *
     * @param ticket on which it was asked for, or null where that was a call
     * @param erased {@code caller}, {@code texts}
     * @param reason absent where its key was lost
     */
    record Item(ErasureId id, @Nullable TicketNumber ticket, @Nullable CallId call, List<String> erased, ErasureBasis basis,
                @Nullable String reason, AccountId account, Instant occurredAt, Instant recordedAt, long position) {

        /** Both in one word. */
        public String parts() {
            return String.join("-", erased);
        }
    }

    PageOf<Item> within(Actor reader, int page, int size) {
        var seen = log.facts(PersonalDataErased.ALL).reversed().stream().filter(fact -> reach.reaches(reader, erasure(fact).path())).toList();
        return PageOf.cut(seen, page, size).map(this::item);
    }

    private static PersonalDataErased erasure(RecordedFact fact) {
        return (PersonalDataErased) fact.event();
    }

    private Item item(RecordedFact fact) {
        var erasure = erasure(fact);
        return new Item(erasure.erasure(), erasure.ticket(), erasure.call(),
                erasure.erased().stream().map(ErasedParts::name).distinct().sorted().toList(), erasure.basis(),
                reason(erasure), erasure.account(), erasure.occurredAt(), fact.recordedAt(), fact.position());
    }

    /** Where keys were restored from before the erasure, the one of its reason is not among them; that it was done is told all the same. */
    private @Nullable String reason(PersonalDataErased erasure) {
        return vault.row().open(KeyOwner.of(erasure.erasure()), "reason", erasure.reason());
    }
}
