package org.mingbai.intake.read.screenpop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.handling.read.TicketStage;
import org.mingbai.handling.read.TicketSummary;
import org.mingbai.handling.read.TicketTexts;
import org.mingbai.intake.read.unplaced.GetUnplacedCalls;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.NumbersInTexts;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewQuery.Sort;
import org.mingbai.viewstore.lucene.CommonWords;
import org.springframework.stereotype.Component;

/** Looks up what is known already; each ticket is told once, under the strongest of its reasons. */
@Component
final class GetScreenPop {
    private static final int MOST = 5;
    /** Fewer letters say nothing of a matter. */
    private static final int SHORTEST = 2;

    private final ScreenPopView view;
    private final Reach reach;
    private final Vault vault;
    private final TicketTexts texts;
    private final GetUnplacedCalls unplaced;
    private final DomainClock clock;

    GetScreenPop(ScreenPopView view, Reach reach, Vault vault, TicketTexts texts, GetUnplacedCalls unplaced, DomainClock clock) {
        this.view = view;
        this.reach = reach;
        this.vault = vault;
        this.texts = texts;
        this.unplaced = unplaced;
        this.clock = clock;
    }

    ScreenPop of(@Nullable String phone, @Nullable String respondent, @Nullable String matter, Actor reader) {
        var told = new HashSet<TicketNumber>();
        var numbers = phone == null ? List.<String>of() : vault.phoneQuestion(phone);
        var byCaller = numbers.isEmpty() ? List.<ScreenPop.Known>of() : found(Filter.anyOf(ScreenPopView.PHONE, numbers), null, reader, told);
        var byRespondent = respondent == null || respondent.isBlank() ? List.<ScreenPop.Known>of()
                : found(Filter.is(ScreenPopView.RESPONDENT, view.blinded(respondent)), null, reader, told);
        var similar = matter == null || matter.strip().length() < SHORTEST ? List.<ScreenPop.Known>of()
                : found(Filter.everything(), matter.strip(), reader, told);
        return new ScreenPop(byCaller, byRespondent, similar, unplaced.of(numbers, MOST, reader));
    }

    /** The categories in use, for whoever enters another one of them. */
    Collection<String> categories(Actor reader) {
        var counted = view.store().search(ViewQuery.of(within(reader)).page(0, 1).counting(List.of(ScreenPopView.CATEGORY), Map.of()));
        return new TreeSet<>(counted.facets().getOrDefault(ScreenPopView.CATEGORY, Map.of()).keySet());
    }

    private List<ScreenPop.Known> found(Filter wanted, @Nullable String words, Actor reader, Set<TicketNumber> told) {
        var now = clock.instant();
        var question = ViewQuery.of(new Filter.And(List.of(within(reader), wanted)));
        // Some of the likest may be told already, as the caller's own.
        var page = view.store().search(words == null ? question.sortedBy(new Sort(ScreenPopView.ACCEPTED_AT, true)).page(0, MOST)
                : question.like(words).page(0, MOST + told.size()));
        var known = new ArrayList<ScreenPop.Known>();
        for (var item : page.items()) {
            var ticket = view.read(item.body()).ticket();
            if (known.size() < MOST && ticket.opened() != null && told.add(ticket.opened().ticket())) {
                known.add(known(ticket, now, words, item.likeness()));
            }
        }
        return known;
    }

    private Filter within(Actor reader) {
        return Filter.anyOf(ScreenPopView.REACH, List.copyOf(reach.units(reader)));
    }

    private ScreenPop.Known known(TicketSummary ticket, Instant now, @Nullable String words, @Nullable Double likeness) {
        var opened = ticket.opened();
        var row = texts.row();
        var owner = KeyOwner.of(opened.ticket());
        var why = words == null ? null : CommonWords.of(NumbersInTexts.SPELLINGS, words, ScreenPopView.matter(opened, row)).words();
        return new ScreenPop.Known(opened.ticket(), ticket.stage(), row.open(owner, "subject", opened.subject()),
                opened.respondent() == null ? null : row.open(owner, "respondent", opened.respondent().name()),
                ticket.clock().path().getLast(), opened.occurredAt(), ticket.deadline().at(), ticket.breached(now), ticket.late(now), ticket.clock().level(),
                ticket.resolvedAt(), ticket.satisfied(), ticket.stage() != TicketStage.CLOSED, row.problem(),
                why, likeness == null ? null : Math.round(likeness * 100) / 100d);
    }
}
