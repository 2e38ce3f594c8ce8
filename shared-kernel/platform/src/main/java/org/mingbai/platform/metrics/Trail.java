package org.mingbai.platform.metrics;

import java.util.List;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.mingbai.platform.http.ProblemTrace;
import org.mingbai.platform.security.GuessTrace;
import org.mingbai.platform.security.SignedIn;
import org.springframework.http.HttpStatus;

/**
 * The countable trace of what somebody may have to look into: guessing, refusals, answers that leave the house. Figures bear names of the
 * software only; the line beside them also says which account, where one is signed in, and never what was typed or asked about.
 */
public final class Trail implements ProblemTrace {

    private static final String PROBLEMS = "mingbai.problems";
    private static final String TAKEN_AWAY = "mingbai.taken.away";
    private static final List<HttpStatus> WORTH_A_LINE = List.of(HttpStatus.FORBIDDEN, HttpStatus.TOO_MANY_REQUESTS, HttpStatus.REQUEST_TIMEOUT);

    private final MeterRegistry registry;
    private final TrailLog lines;

    Trail(MeterRegistry registry, TrailLog lines) {
        this.registry = registry;
        this.lines = lines;
        // what is watched is there before it has ever happened
        List.of("outside-jurisdiction", "role-not-allowed", "page-expired").forEach(name -> problem(name, HttpStatus.FORBIDDEN));
        List.of("too-many-guesses", "too-many-at-once").forEach(name -> problem(name, HttpStatus.TOO_MANY_REQUESTS));
        List.of("busy", "sign-ins-crowded").forEach(name -> problem(name, HttpStatus.SERVICE_UNAVAILABLE));
        List.of("export", "identity").forEach(this::takenAway);
    }

    /** What became of guesses at one kind of thing. */
    public GuessTrace guesses(String kind) {
        var wrong = guess(kind, "wrong");
        var delayed = guess(kind, "delayed");
        return new GuessTrace() {
            @Override
            public void wrong() {
                wrong.increment();
                lines.add("guess kind={} outcome=wrong", kind);
            }

            @Override
            public void delayed() {
                delayed.increment();
                lines.add("guess kind={} outcome=delayed", kind);
            }
        };
    }

    private Counter guess(String kind, String outcome) {
        return Counter.builder("mingbai.guesses").description("passwords and codes that did not fit, or were not looked at")
                .tag("kind", kind).tag("outcome", outcome).register(registry);
    }

    @Override
    public void answered(String name, HttpStatus status) {
        problem(name, status).increment();
        if (WORTH_A_LINE.contains(status)) {
            lines.add("refused problem={} status={} account={}", name, status.value(), account());
        }
    }

    private Counter problem(String name, HttpStatus status) {
        return Counter.builder(PROBLEMS).description("answers that say why not, by their name")
                .tag("problem", name).tag("status", Integer.toString(status.value())).register(registry);
    }

    /** @param what {@code export} or {@code identity}; where it was asked for, as a pattern without any number in it */
    void tookAway(String what, String where) {
        takenAway(what).increment();
        lines.add("taken-away what={} at={} account={}", what, where, account());
    }

    private Counter takenAway(String what) {
        return Counter.builder(TAKEN_AWAY).description("files and identities that were handed out").tag("what", what).register(registry);
    }

    private static String account() {
        return SignedIn.actor().map(actor -> actor.account().value()).orElse("-");
    }
}
