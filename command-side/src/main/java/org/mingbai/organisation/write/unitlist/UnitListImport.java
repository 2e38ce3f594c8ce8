package org.mingbai.organisation.write.unitlist;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.springframework.stereotype.Component;

import org.mingbai.organisation.write.unitlist.ListedUnit.Reading;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.http.Problems;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.time.Ids;

/**
 * Establishes what a list names, one commit a row, all under one batch: a row that is refused keeps no other from being done, and the
 * list uploaded again finds everything known.
 */
@Component
final class UnitListImport {

    private final Commands commands;
    private final Problems problems;
    private final Ids ids;
    private final LogSlices log;

    UnitListImport(Commands commands, Problems problems, Ids ids, LogSlices log) {
        this.commands = commands;
        this.problems = problems;
        this.ids = ids;
        this.log = log;
    }

    /** @param units those that are new; every row is new, known or rejected */
    record Report(String batch, int rows, int units, int known, List<Rejection> rejected, int rejectedCount, long position) {
    }

    private sealed interface Result permits Established, Known, Rejection {
    }

    private record Established() implements Result {
    }

    private record Known() implements Result {
    }

    /** A row that was not taken, the cell it failed on, and why. */
    record Rejection(int row, String column, String reason) implements Result {
    }

    Report run(List<ListedUnit> rows, CommandRequest request, Locale language) {
        var sent = CommandRequest.by(request.actor()).inBatch(ids.withPrefix("unit-list"));
        var results = fromAbove(rows).stream().map(reading -> result(reading, sent, language)).toList();
        var rejected = results.stream().filter(Rejection.class::isInstance).map(Rejection.class::cast)
                .sorted(Comparator.comparingInt(Rejection::row)).toList();
        return new Report(Objects.requireNonNull(sent.batch()), rows.size(), count(results, Established.class),
                count(results, Known.class), rejected, rejected.size(), log.tail());
    }

    /** A code sorts before those below it, so a county may stand before its city in the list. */
    private static List<Reading> fromAbove(List<ListedUnit> rows) {
        return rows.stream().sorted(Comparator.comparing(ListedUnit::code)).map(ListedUnit::read).toList();
    }

    private Result result(Reading reading, CommandRequest sent, Locale language) {
        return switch (reading) {
            case Reading.Unreadable bad -> new Rejection(bad.row(), bad.column(),
                    problems.fieldMessage(bad.sentence(), language, bad.arguments()));
            case Reading.Readable good -> switch (commands.send(good.unit(), sent)) {
                case Outcome.Committed done -> done.events().isEmpty() ? new Known() : new Established();
                case Outcome.Refused(var reason) -> new Rejection(good.row(), Objects.requireNonNullElse(reason.field(), "code"),
                        problems.of(reason, language).detail());
            };
        };
    }

    private static int count(List<Result> results, Class<? extends Result> kind) {
        return (int) results.stream().filter(kind::isInstance).count();
    }
}
