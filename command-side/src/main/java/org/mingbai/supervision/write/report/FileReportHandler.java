package org.mingbai.supervision.write.report;

import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.mingbai.supervision.events.ReportSubject;
import org.mingbai.supervision.write.Appointments;
import org.mingbai.supervision.write.Places;
import org.mingbai.supervision.write.TicketPlace;

@Component
final class FileReportHandler implements Handles<FileReport> {

    @Override
    public Class<FileReport> command() {
        return FileReport.class;
    }

    @Override
    public Decision handle(FileReport c, Facts facts, Context ctx) {
        return FileReportDecider.decide(c, new FileReportDecider.State(
                facts.fold(Appointments.FOLD, new Tag("account", ctx.actor().account().value())),
                facts.fold(Places.FOLD, places(c.about())),
                ticket(c.about(), facts)), ctx);
    }

    private static Tag[] places(ReportSubject about) {
        return Stream.of(Tag.of("post", about.post()), Tag.of("unit", about.unit())).filter(Objects::nonNull).toArray(Tag[]::new);
    }

    private static TicketPlace ticket(ReportSubject about, Facts facts) {
        var ticket = about.ticket();
        return ticket == null ? TicketPlace.FOLD.empty() : facts.fold(TicketPlace.FOLD, new Tag("ticket", ticket.value()));
    }
}
