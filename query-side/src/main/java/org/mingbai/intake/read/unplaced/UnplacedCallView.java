package org.mingbai.intake.read.unplaced;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.mingbai.handling.read.TicketSummary;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.identity.CallerIdentity;
import org.mingbai.platform.identity.RowTexts;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.view.FoldPerTag;
import org.mingbai.platform.view.Keyless;
import org.mingbai.platform.view.ViewStores;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.springframework.stereotype.Component;

/** Keeps every call that was ever taken off a ticket; those that wait for a place are found by where they wait and by the blinded number of the caller. */
@Component
final class UnplacedCallView extends FoldPerTag<SeparatedCall> {
    static final String WAITS_AT = "waitsAt";
    static final String PHONE = "phone";
    static final String LEFT_AT = "leftAt";
    private static final ViewSchema SCHEMA = ViewSchema.of("unplaced-calls", 2, ViewField.keyword(WAITS_AT), ViewField.keyword(PHONE),
            ViewField.instant(LEFT_AT), Keyless.field());

    private final ViewStore store;
    private final LogSlices log;
    private final Vault vault;

    UnplacedCallView(ViewStores stores, LogSlices log, Vault vault) {
        super("call", SeparatedCall.FOLD, SeparatedCall.class);
        this.store = stores.open(SCHEMA, Duration.ofSeconds(1));
        this.log = log;
        this.vault = vault;
    }

    @Override
    public String name() {
        return "intake.unplaced-calls";
    }

    @Override
    public ViewStore store() {
        return store;
    }

    @Override
    protected Optional<ViewDocument> document(String id, SeparatedCall call) {
        return Optional.ofNullable(call.left()).map(left -> shown(id, left, call));
    }

    private ViewDocument shown(String id, CallSeparated left, SeparatedCall call) {
        var row = vault.row();
        return ViewDocument.id(id)
                .keywords(WAITS_AT, call.waits() ? path(left) : List.of())
                .keywords(PHONE, call.waits() ? phones(call, row) : List.of())
                .instant(LEFT_AT, left.occurredAt())
                .keyword(Keyless.name(), Keyless.mark(row))
                .body(body(call));
    }

    /** An earlier version did not say where it waits: where the ticket lies that it left. */
    private List<UnitCode> path(CallSeparated left) {
        return left.path() != null ? left.path() : log.fold(TicketSummary.FOLD, Tag.of("ticket", left.ticket())).clock().path();
    }

    private List<String> phones(SeparatedCall call, RowTexts row) {
        return Optional.ofNullable(call.caller()).flatMap(caller -> CallerIdentity.of(caller, row)).map(CallerIdentity::phone)
                .map(vault::phoneTokens).orElse(List.of());
    }
}
