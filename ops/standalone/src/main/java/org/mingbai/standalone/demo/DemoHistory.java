package org.mingbai.standalone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mingbai.escalation.write.runclock.RunClock;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.security.AccountUser;
import org.mingbai.platform.time.DomainClock;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;

/**
 * Plays the history beside it: sets the clock to the time of each act, lets the tickets' clocks do what fell due before it, and sends the
 * act as its account.
 */
@Component
@Profile("demo")
final class DemoHistory {
    private final Commands commands;
    private final DomainClock clock;
    private final DemoActs acts;
    private final UserDetailsService accounts;
    private final Map<String, TicketNumber> tickets = new HashMap<>();
    private final Map<String, FaultCaseId> cases = new HashMap<>();

    DemoHistory(Commands commands, DomainClock clock, DemoActs acts, UserDetailsService accounts) {
        this.commands = commands;
        this.clock = clock;
        this.acts = acts;
        this.accounts = accounts;
    }

    void play() {
        List<Act> history = Json.builder().build()
                .readValue(DemoHistory.class.getResourceAsStream("/demo/history.json"), new TypeReference<>() { });
        var today = clock.instant().minus(clock.ahead());
        for (var act : history) {
            runUntil(act.instant(today), today);
            commands.send(acts.command(act, tickets, cases), CommandRequest.by(actor(act.by()))).orRefuse();
        }
        runUntil(today, today);
    }

    /** Day by day, so that each warning and breach is recorded within a day of when it happened. */
    private void runUntil(Instant until, Instant today) {
        while (clock.instant().isBefore(until)) {
            var next = clock.instant().plus(Duration.ofDays(1));
            clock.setAhead(Duration.between(today, next.isBefore(until) ? next : until));
            commands.sendAll(tickets.values().stream().map(RunClock::new).toList(), CommandRequest.by(Automation.ACTOR));
        }
    }

    private Actor actor(AccountId account) {
        return ((AccountUser) accounts.loadUserByUsername(account.value())).account().actor();
    }
}
