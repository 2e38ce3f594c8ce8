package org.mingbai.commitment.write.recompute;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.statistics.Statistics;

import org.mingbai.commitment.events.CardStep;
import org.mingbai.commitment.events.DeadlineRecomputed;
import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.commitment.events.StepStart;
import org.mingbai.commitment.write.recompute.Course.Act;
import org.mingbai.commitment.write.recompute.Course.Timed;
import org.mingbai.escalation.events.BreachAnnulled;
import org.mingbai.escalation.events.BreachRecounted;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.CalendarDay;
import org.mingbai.time.CalendarYear;
import org.mingbai.time.DeadlineExplanation;
import org.mingbai.time.Limit;
import org.mingbai.time.LimitUnit;
import org.mingbai.time.Pledge;

/** Whenever a year is published, and in whatever order: afterwards a ticket tells what it would have told had the year been known before. */
class RecountProperties {

    private static final Instant FIRST = Instant.parse("2026-08-01T02:00:00Z");
    private static final int HOURS = 450 * 24;

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void a_ticket_entered_before_the_publication_tells_the_same_as_one_entered_after(@ForAll("cards") ProcedureCardPublished card,
                                                                                    @ForAll("openings") Instant opened,
                                                                                    @ForAll("histories") List<Timed> history) {
        var recounted = Course.of(card, opened, history, false);
        var known = Course.of(card, opened, history, true);
        // an extension that was granted or refused on a deadline that never was stays so
        Assume.that(recounted.taken().equals(known.taken()));

        assertThat(recounted.answers()).isEqualTo(known.answers());
        seen(recounted.events(), BreachRecounted.class, 0.2);
        seen(recounted.events(), BreachAnnulled.class, 0);
        seen(recounted.events(), DeadlineRecomputed.class, 10);
        Statistics.label("a round that was over").collect(recounted.events().stream().anyMatch(event -> event instanceof DeadlineRecomputed again
                && again.round() < recounted.clock().round())).coverage(coverage -> coverage.check(true).percentage(share -> share > 0.5));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_is_firm_keeps_its_day_and_its_explanation_whatever_is_corrected(@ForAll("cards") ProcedureCardPublished card,
                                                                             @ForAll("openings") Instant opened,
                                                                             @ForAll("corrected") List<Timed> history) {
        var until = new ArrayList<Timed>();
        List<String> before = List.of();
        for (var next : history.stream().sorted(Comparator.comparing(Timed::hours)).toList()) {
            until.add(next);
            var course = Course.of(card, opened, until, false);
            var after = firm(course);
            if (next.act() instanceof Act.Announce) {
                assertThat(after).containsAll(before);
            }
            before = after;
        }
    }

    /** Else the property would say little. */
    private static void seen(List<DomainEvent> events, Class<? extends DomainEvent> type, double least) {
        Statistics.label(type.getSimpleName()).collect(events.stream().anyMatch(type::isInstance))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > least));
    }

    /** The limits that are firm, each with the sentence that explains it. */
    private static List<String> firm(Course course) {
        var clock = course.clock();
        var limits = Stream.concat(
                clock.rounds().stream().flatMap(round -> Stream.concat(Stream.of(round.deadline()),
                        round.steps().stream().map(step -> step.deadline()))),
                clock.breaches().stream().map(breach -> breach.basis()));
        return limits.filter(limit -> !limit.provisional())
                .map(limit -> limit.at() + DeadlineExplanation.of(limit, course.calendar(), "x").chinese()).toList();
    }

    @Provide
    Arbitrary<ProcedureCardPublished> cards() {
        var close = Arbitraries.of(LocalTime.of(17, 30), LocalTime.MIDNIGHT, LocalTime.of(0, 1)).injectNull(0.5);
        return Combinators.combine(limits(1, 80), limits(1, 120), limits(1, 40), limits(1, 40), close).as((bounding, step, second, third, end) ->
                new ProcedureCardPublished(new CardId("any"), 1, "任一", List.of(
                        new CardStep("调查", List.of(), step, null, StepStart.ACCEPTANCE, false, "第十八条", true),
                        new CardStep("办结", List.of(), bounding, null, StepStart.ACCEPTANCE, true, "第十七条", true)),
                        new Pledge(List.of(second, third)), end, FIRST));
    }

    private static Arbitrary<Limit> limits(int least, int most) {
        return Combinators.combine(Arbitraries.integers().between(least, most), Arbitraries.of(LimitUnit.class)).as(Limit::new);
    }

    @Provide
    Arbitrary<Instant> openings() {
        return Arbitraries.integers().between(0, 500 * 24).withDistribution(RandomDistribution.uniform()).map(hours -> FIRST.plus(Duration.ofHours(hours)));
    }

    private static Arbitrary<Integer> hours() {
        return Arbitraries.integers().between(1, HOURS).withDistribution(RandomDistribution.uniform());
    }

    @Provide
    Arbitrary<List<Timed>> histories() {
        var announced = Combinators.combine(
                Arbitraries.of(2027, 2028).flatMap(RecountProperties::years).list().ofMinSize(0).ofMaxSize(4).map(RecountProperties::eachOnce),
                years(2019)).as((published, old) -> {
                    var all = new ArrayList<>(published);
                    all.add(old);
                    return all;
                });
        return Combinators.combine(acts(), announced.flatMap(RecountProperties::atSomeTime)).as(RecountProperties::together);
    }

    @Provide
    Arbitrary<List<Timed>> corrected() {
        var announced = Arbitraries.of(2026, 2027, 2028).flatMap(RecountProperties::years).list().ofMinSize(1).ofMaxSize(6);
        return Combinators.combine(acts(), announced.flatMap(RecountProperties::atSomeTime)).as(RecountProperties::together);
    }

    private static List<Timed> together(List<Timed> some, List<Timed> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** Of several announcements for a year only the first: the others would be corrections. */
    private static List<CalendarYear> eachOnce(List<CalendarYear> years) {
        var once = new ArrayList<CalendarYear>();
        years.stream().filter(year -> once.stream().noneMatch(other -> other.year() == year.year())).forEach(once::add);
        return once;
    }

    private static Arbitrary<List<Timed>> atSomeTime(List<CalendarYear> years) {
        return hours().list().ofSize(years.size()).map(times -> {
            var all = new ArrayList<Timed>();
            for (int i = 0; i < years.size(); i++) {
                all.add(new Timed(times.get(i), new Act.Announce(years.get(i))));
            }
            return all;
        });
    }

    private static Arbitrary<List<Timed>> acts() {
        Arbitrary<Act> act = Arbitraries.oneOf(Arbitraries.integers().between(1, 30).map(Act.Extend::new),
                Arbitraries.of(Arrays.asList(new Act.Look(), new Act.Resolve(), new Act.Resolve(), new Act.Reopen(),
                        new Act.GiveBack(new UnitCode("130200")), new Act.GiveBack(new UnitCode("130300")))));
        return Combinators.combine(hours(), act).as(Timed::new).list().ofMaxSize(14);
    }

    /** Days within the year itself: weekdays off, weekends worked. */
    private static Arbitrary<CalendarYear> years(int year) {
        return Arbitraries.integers().between(1, 365).withDistribution(RandomDistribution.uniform()).set().ofMinSize(0).ofMaxSize(90).map(numbers -> new CalendarYear(year, numbers.stream().sorted()
                .map(number -> LocalDate.ofYearDay(year, number))
                .map(day -> new CalendarDay(day, "节日", day.getDayOfWeek().getValue() < 6)).toList()));
    }
}
