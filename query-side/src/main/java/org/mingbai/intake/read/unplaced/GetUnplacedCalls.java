package org.mingbai.intake.read.unplaced;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.intake.events.CallAbout;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.RowTexts;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewQuery.Sort;
import org.mingbai.viewstore.ViewStore;
import org.springframework.stereotype.Component;

/** The calls within a reader's reach that wait for a place, the newest first. */
@Component
public final class GetUnplacedCalls {
    private static final Fold<Optional<CallReceived>> RECEIVED =
            Fold.from(Optional.<CallReceived>empty()).on(CallReceived.class, (_, received) -> Optional.of(received));

    private final UnplacedCallView view;
    private final LogSlices log;
    private final Reach reach;
    private final Vault vault;

    GetUnplacedCalls(UnplacedCallView view, LogSlices log, Reach reach, Vault vault) {
        this.view = view;
        this.log = log;
        this.reach = reach;
        this.vault = vault;
    }

    /** What the answers come from, for whoever waits until it has seen a position. */
    public ViewStore store() {
        return view.store();
    }

    /** How many there are. */
    public long count(Actor reader) {
        return view.store().search(ViewQuery.of(within(reader)).page(0, 0)).total();
    }

    /** Those of a caller who calls again, by what their number is asked for by. */
    public List<UnplacedCall> of(List<String> numbers, int most, Actor reader) {
        return numbers.isEmpty() ? List.of() : items(view.store().search(newestFirst(new Filter.And(List.of(within(reader),
                Filter.anyOf(UnplacedCallView.PHONE, numbers)))).page(0, most)));
    }

    ViewQuery question(Actor reader, int page, int size) {
        PageOf.check(page, size);
        return newestFirst(within(reader)).page(page, size);
    }

    PageOf<UnplacedCall> page(ViewPage found, int page, int size) {
        return new PageOf<>(found.total(), page, size, items(found), Map.of());
    }

    private static ViewQuery newestFirst(Filter filter) {
        return ViewQuery.of(filter).sortedBy(new Sort(UnplacedCallView.LEFT_AT, true));
    }

    private Filter within(Actor reader) {
        return Filter.anyOf(UnplacedCallView.WAITS_AT, List.copyOf(reach.units(reader)));
    }

    private List<UnplacedCall> items(ViewPage found) {
        return found.items().stream().map(item -> view.read(item.body())).map(this::item).toList();
    }

    private UnplacedCall item(SeparatedCall call) {
        var left = Objects.requireNonNull(call.left());
        var received = log.fold(RECEIVED, Tag.of("call", left.call())).orElseThrow();
        var owner = KeyOwner.of(left.call());
        var row = vault.row();
        var about = left.about();
        var subject = row.open(owner, "subject", left.subject());
        var text = row.open(owner, "text", left.text());
        var respondent = respondent(about, owner, row);
        return new UnplacedCall(left.call(), received.line(), subject, text, received.occurredAt(), respondent, about == null ? null : about.category(),
                about == null ? null : about.district(), about == null ? null : about.card(), left.ticket(), left.occurredAt(), row.problem());
    }

    private static UnplacedCall.@Nullable Respondent respondent(@Nullable CallAbout about, KeyOwner owner, RowTexts row) {
        var named = about == null ? null : about.respondent();
        return named == null ? null : new UnplacedCall.Respondent(named.kind(), row.open(owner, "respondent", named.name()), named.id());
    }
}
