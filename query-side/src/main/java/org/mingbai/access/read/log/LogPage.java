package org.mingbai.access.read.log;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.mingbai.access.read.log.CommitRange.Order;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.integrity.LogGuard;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.view.Projections;

/** The log as its readers see it: commits with their events as they stand, and the proof that nobody changed them. */
@Controller
final class LogPage {

    private final Commits commits;
    private final LogVerification verification;
    private final Checkpoints checkpoints;
    private final LogGuard guard;
    private final PositionGate gate;
    private final Projections projections;

    LogPage(Commits commits, LogVerification verification, Checkpoints checkpoints, LogGuard guard, PositionGate gate, Projections projections) {
        this.guard = guard;
        this.commits = commits;
        this.verification = verification;
        this.checkpoints = checkpoints;
        this.gate = gate;
        this.projections = projections;
    }

    /** @param verify walks on from what was verified; safe to ask for again, as it appends nothing */
    @GetMapping("/log")
    @Allows(Role.DISCIPLINE)
    String log(@RequestParam(required = false) @Nullable Long from, @RequestParam(defaultValue = "" + PageOf.DEFAULT_SIZE) int size,
               @RequestParam(defaultValue = "newest") Order order, @RequestParam(defaultValue = "false") boolean verify, Model model,
               @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        if (from != null && from < 1) {
            throw InvalidInputException.of("from", "log-position");
        }
        PageOf.check(0, size);
        gate.awaitLog(minPosition);
        if (verify) {
            verification.walkOn();
        }
        model.addAttribute("state", guard.state());
        model.addAttribute("damages", guard.damages());
        long tail = commits.tail();
        var range = CommitRange.of(from, size, order, tail);
        var items = commits.from(range.low(), range.count(), tail);
        model.addAttribute("commits", order == Order.NEWEST ? items.reversed() : items);
        model.addAttribute("range", range);
        model.addAttribute("tail", tail);
        model.addAttribute("from", from);
        model.addAttribute("size", size);
        model.addAttribute("newest", order == Order.NEWEST);
        model.addAttribute("signs", checkpoints.available());
        model.addAttribute("checkpoint", checkpoints.shown().orElse(null));
        model.addAttribute("acceptances", checkpoints.acceptances());
        model.addAttribute("walk", verification.known());
        model.addAttribute("parked", projections.parked().stream().filter(view -> !view.events().isEmpty()).toList());
        return "access/log";
    }
}
