package org.mingbai.intake.read.imports;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mingbai.commitment.card.Cards;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.security.Allows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The upload form with the imports so far, and the course of one of them; its part {@code progress} is fetched anew while it runs. */
@Controller
final class ImportsPage {
    private static final int SHOWN = 50;

    private final GetImports imports;
    private final PositionGate gate;
    private final Supplier<Cards> cards;

    ImportsPage(GetImports imports, PositionGate gate, LogSlices log) {
        this.imports = imports;
        this.gate = gate;
        this.cards = log.kept(Cards.FOLD, Cards.ALL);
    }

    @GetMapping("/imports")
    @Allows({Role.DISPATCHER, Role.DISCIPLINE, Role.LEADER})
    String all(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size, Actor reader, Locale language,
               Model model, @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitLog(minPosition);
        var found = imports.page(page, size, reader, language);
        model.addAttribute("imports", found);
        model.addAttribute("names", found.items().stream().map(ImportBody::card).distinct().collect(Collectors.toMap(card -> card, this::name)));
        model.addAttribute("cards", inForce(cards.get()));
        model.addAttribute("lines", Stream.of(HotlineLine.values()).map(Json::kebab).toList());
        return "intake/imports";
    }

    @GetMapping("/imports/{id}")
    @Allows({Role.DISPATCHER, Role.DISCIPLINE, Role.LEADER})
    String one(@PathVariable ImportId id, @RequestParam(defaultValue = "0") int page, Actor reader, Locale language, Model model,
               @RequestParam(name = "min-position", required = false) @Nullable Long minPosition,
               @RequestParam(name = "part", required = false) @Nullable String part) {
        gate.awaitLog(minPosition);
        var body = imports.of(id, reader, language);
        model.addAttribute("run", body);
        model.addAttribute("rejected", rejected(body, page));
        model.addAttribute("card", name(body.card()));
        return "progress".equals(part) ? "intake/import :: progress" : "intake/import";
    }

    /** A page of the rows that were kept; that more were rejected than are kept, the count on the page tells. */
    static PageOf<ImportBody.RejectedRow> rejected(ImportBody body, int page) {
        var kept = Objects.requireNonNullElse(body.rejected(), List.<ImportBody.RejectedRow>of());
        return PageOf.cut(kept, page, SHOWN);
    }

    private static List<ProcedureCardPublished> inForce(Cards cards) {
        return cards.published().stream().map(ProcedureCardPublished::card).distinct()
                .map(card -> cards.newest(card).orElseThrow()).toList();
    }

    private String name(CardVersion pinned) {
        return cards.get().version(pinned).name();
    }
}
