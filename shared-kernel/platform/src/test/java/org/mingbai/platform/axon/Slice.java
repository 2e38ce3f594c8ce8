package org.mingbai.platform.axon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.axonframework.messaging.commandhandling.CommandBus;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decider;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Facts;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.Refusal;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.platform.axon.Outcome.Committed;
import org.mingbai.platform.axon.Outcome.Refused;
import org.mingbai.platform.log.AnswerWatch;
import org.mingbai.platform.time.Ids;
import org.mingbai.time.WorkingCalendar;

/**
 * One slice as it runs: its decider on the real command bus, over a log in memory. Given events, when a command comes from an actor, then
 * events or a refusal; and which tags the decision stood on, which no test of a pure function can tell. A text is sealed as
 * {@code kind|id|field|text}.
 */
public final class Slice<C> {

    /** Says that these events have happened. */
    private record Happened(List<? extends DomainEvent> events) {
    }

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-10T02:00:00Z"));
    private final Set<Tag> asked = new HashSet<>();
    private final AtomicInteger decisions = new AtomicInteger();
    private final SequencedEventLog log = new SequencedEventLog(new MemoryCommitStorage(), now::get);
    private final Commands commands;
    private List<? extends DomainEvent> meanwhile = List.of();

    private Slice(Decider<C> decider, Class<C> command) {
        Decider<Happened> elsewhere = (happened, _, _) -> Decision.accept(happened.events());
        Decider<C> asking = (asked, facts, ctx) -> watched(decider, asked, facts, ctx);
        var around = new DecidingHandler.Surroundings(log, Ids.random(), now::get, WorkingCalendar::shipped,
                (kind, id, field, plain) -> new SealedText(kind + "|" + id + "|" + field + "|" + plain), CommitMetadata.empty(), AnswerWatch.NONE);
        var axon = Bus.over(log, Map.of(Happened.class, elsewhere, command, asking), around, List.of());
        commands = new Commands(axon.getComponent(CommandBus.class), List::of, new Undone());
    }

    @SuppressWarnings("unchecked")
    public static <C> Slice<C> of(Decider<C> decider) {
        return of(decider, (Class<C>) DecidersFound.commandOf(decider));
    }

    /** For a decider whose class does not say which command it decides, as a lambda's does not. */
    public static <C> Slice<C> of(Decider<C> decider, Class<C> command) {
        return new Slice<>(decider, command);
    }

    /** What was in the log before, in this order. */
    public Slice<C> given(DomainEvent... happened) {
        return given(List.of(happened));
    }

    public Slice<C> given(List<? extends DomainEvent> happened) {
        assertThat(commands.send(new Happened(happened), CommandRequest.by(Automation.ACTOR))).isInstanceOf(Committed.class);
        return this;
    }

    /** The time that it is from now on. */
    public Slice<C> at(Instant instant) {
        now.set(instant);
        return this;
    }

    /** What somebody else appends just after the command was decided and before its events are: it must see it, or lose its rule. */
    public Slice<C> meanwhile(DomainEvent... happens) {
        meanwhile = List.of(happens);
        return this;
    }

    public When when(C command, Actor actor) {
        return when(command, CommandRequest.by(actor));
    }

    public When when(C command, CommandRequest request) {
        asked.clear();
        decisions.set(0);
        return new When(commands.send(command, request));
    }

    private Decision watched(Decider<C> decider, C command, Facts facts, Context ctx) {
        var decision = decider.handle(command, new Asking(facts), ctx);
        if (decisions.incrementAndGet() == 1 && !meanwhile.isEmpty()) {
            given(meanwhile);
        }
        return decision;
    }

    /** What became of the command. */
    public final class When {

        private final Outcome outcome;

        private When(Outcome outcome) {
            this.outcome = outcome;
        }

        /** Exactly these events, in this order; none: nothing was left to do. */
        public When then(DomainEvent... expected) {
            assertThat(outcome).isInstanceOf(Committed.class);
            assertThat(((Committed) outcome).events()).isEqualTo(List.of(expected));
            return this;
        }

        public When thenRefused(Refusal expected) {
            assertThat(outcome).isEqualTo(new Refused(expected));
            return this;
        }

        /** The events, for a test that looks into them. */
        public List<DomainEvent> events() {
            assertThat(outcome).isInstanceOf(Committed.class);
            return ((Committed) outcome).events();
        }

        /** Exactly what the decision asked about: an event that carries one of these and comes first makes it lose. */
        public When dependingOn(Tag... tags) {
            assertThat(asked).containsExactlyInAnyOrder(tags);
            return this;
        }

        /** What happened meanwhile was noticed: the answer is that of a second decision. */
        public When decidedAnew() {
            assertThat(decisions).as("times that it was decided").hasValue(2);
            return this;
        }
    }

    private final class Asking implements Facts {

        private final Facts facts;

        Asking(Facts facts) {
            this.facts = facts;
        }

        @Override
        public <S> S fold(Fold<S> fold, Tag... anyOf) {
            asked.addAll(List.of(anyOf));
            return facts.fold(fold, anyOf);
        }

        @Override
        public boolean anyAbout(Tag tag) {
            asked.add(tag);
            return facts.anyAbout(tag);
        }
    }
}
