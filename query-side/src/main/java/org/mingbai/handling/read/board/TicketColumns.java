package org.mingbai.handling.read.board;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.read.HolderBody;
import org.mingbai.pages.PlaceNames;
import org.mingbai.pages.Wording;
import org.mingbai.time.ChinaTime;
import org.springframework.stereotype.Component;

/** What an exported table shows of each ticket, in the words of the page. */
@Component
final class TicketColumns {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ChinaTime.ZONE);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ChinaTime.ZONE);

    private record Column(String word, int width, Function<TicketRow, @Nullable Object> value) {
    }

    private final Wording wording;
    private final List<Column> columns;

    TicketColumns(Wording wording, PlaceNames names) {
        this.wording = wording;
        this.columns = List.of(
                new Column("tickets.number", 22, TicketRow::number),
                new Column("tickets.state", 10, ticket -> wording.word(ticket.state())),
                new Column("tickets.deadline", 18, ticket -> lastMinute(ticket.deadline().at())),
                new Column("export.remaining", 18, this::remaining),
                new Column("export.late-now", 8, ticket -> yes(ticket.lateNow())),
                new Column("export.breached", 8, ticket -> yes(ticket.breached())),
                new Column("tickets.level", 6, TicketRow::level),
                new Column("tickets.subject", 40, this::subject),
                new Column("tickets.category", 16, TicketRow::category),
                new Column("tickets.line", 12, ticket -> wording.word(ticket.line())),
                new Column("tickets.unit", 28, ticket -> names.unit(ticket.unit())),
                new Column("export.post", 20, ticket -> names.post(ticket.post())),
                new Column("export.holder", 12, ticket -> name(ticket.holder())),
                new Column("export.card", 20, ticket -> ticket.card().id()),
                new Column("tickets.accepted", 20, ticket -> SECOND.format(ticket.acceptedAt())),
                new Column("export.late", 8, ticket -> yes(ticket.late())),
                new Column("export.resolved", 20, ticket -> ticket.resolvedAt() == null ? null : SECOND.format(ticket.resolvedAt())),
                new Column("export.resolution", 12, ticket -> wording.word(ticket.resolution())),
                new Column("export.satisfied", 12, ticket -> wording.word(ticket.satisfied())),
                new Column("export.returns", 10, TicketRow::returns),
                new Column("export.reopened", 10, TicketRow::reopened),
                new Column("export.pressed", 10, TicketRow::pressed));
    }

    private @Nullable String subject(TicketRow ticket) {
        return ticket.problem() == null ? ticket.subject() : wording.say("text.keyless");
    }

    List<String> heads() {
        return columns.stream().map(column -> wording.say(column.word())).toList();
    }

    List<Integer> widths() {
        return columns.stream().map(Column::width).toList();
    }

    List<String> of(TicketRow ticket) {
        return columns.stream().map(column -> Objects.toString(column.value().apply(ticket), "")).toList();
    }

    /** An answered ticket has no time left to be counted. */
    private @Nullable String remaining(TicketRow ticket) {
        return ticket.open() ? wording.remaining(ticket.deadline().at()) : null;
    }

    private String yes(boolean is) {
        return wording.say(is ? "export.yes" : "export.no");
    }

    private static @Nullable String name(@Nullable HolderBody holder) {
        return holder == null ? null : holder.name();
    }

    /** Midnight ends the day before it: a table is read by its days. */
    private static String lastMinute(Instant deadline) {
        boolean midnight = deadline.atZone(ChinaTime.ZONE).toLocalTime().equals(LocalTime.MIDNIGHT);
        return midnight ? MINUTE.format(deadline.minusSeconds(60)).replace("23:59", "24:00") : MINUTE.format(deadline);
    }
}
