package org.mingbai.supervision.write.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownPost;
import org.mingbai.kernel.refusal.UnknownTicketNamed;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.supervision.Given;
import org.mingbai.supervision.events.InspectionMethod;
import org.mingbai.supervision.events.ReportSubject;
import org.mingbai.supervision.events.SupervisionReportFiled;
import org.mingbai.supervision.write.TicketPlace;

class FileReportDeciderTest {

    private static final ReportId REPORT = new ReportId("report-1");
    private static final Instant SEEN = Given.NOW.minusSeconds(3600);

    @Test
    void a_report_lies_where_its_post_lies_and_seals_what_was_seen() {
        var about = new ReportSubject(null, Given.POST, null);

        assertThat(FileReportDecider.decide(report(about, SEEN), state(Given.ticket()), Given.bySupervisor()))
                .isEqualTo(Decision.accept(new SupervisionReportFiled(REPORT, Given.SUPERVISOR, about, Given.SECTION_PATH,
                        InspectionMethod.COVERT_VISIT, new SealedText("report|report-1|place|大厅三号窗"),
                        new SealedText("report|report-1|findings|无人在岗"), true, SEEN)));
    }

    @Test
    void a_report_names_something() {
        assertThat(FileReportDecider.decide(report(new ReportSubject(null, null, null), SEEN), state(Given.ticket()),
                Given.bySupervisor())).isEqualTo(Decision.refuse(new FileReportDecider.WhyNot.ReportAboutNothing()));
    }

    @Test
    void what_it_names_exists() {
        var post = new PostId("post-none");
        assertThat(FileReportDecider.decide(report(new ReportSubject(null, post, null), SEEN), state(Given.ticket()),
                Given.bySupervisor())).isEqualTo(Decision.refuse(new UnknownPost(post, "about.post")));
        assertThat(FileReportDecider.decide(report(new ReportSubject(null, null, Given.OTHER_CITY), SEEN), state(Given.ticket()),
                Given.bySupervisor())).isEqualTo(Decision.refuse(new UnknownUnit(Given.OTHER_CITY, "about.unit")));
        assertThat(FileReportDecider.decide(report(new ReportSubject(Given.TICKET, null, null), SEEN),
                state(TicketPlace.FOLD.empty()), Given.bySupervisor()))
                .isEqualTo(Decision.refuse(new UnknownTicketNamed(Given.TICKET, "about.ticket")));
    }

    @Test
    void every_part_lies_inside_the_district() {
        assertThat(FileReportDecider.decide(report(new ReportSubject(Given.TICKET, Given.POST, null), SEEN),
                state(Given.ticket(Given.transferredElsewhere())), Given.bySupervisor()))
                .isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    @Test
    void a_term_that_has_ended_reports_nothing() {
        var ended = new FileReportDecider.State(Given.appointments(Given.appointed(Given.CITY, "2025-01-01", "2026-03-09")),
                Given.places(), Given.ticket());

        assertThat(FileReportDecider.decide(report(new ReportSubject(null, Given.POST, null), SEEN), ended, Given.bySupervisor()))
                .isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    @Test
    void post_and_unit_belong_together() {
        assertThat(FileReportDecider.decide(report(new ReportSubject(null, Given.POST, Given.CITY), SEEN), state(Given.ticket()),
                Given.bySupervisor())).isEqualTo(Decision.refuse(new FileReportDecider.WhyNot.ReportedPostOfAnotherUnit(Given.POST, Given.CITY)));
    }

    @Test
    void nobody_has_seen_the_future() {
        assertThat(FileReportDecider.decide(report(new ReportSubject(null, Given.POST, null), Given.NOW.plusNanos(1)),
                state(Given.ticket()), Given.bySupervisor())).isEqualTo(Decision.refuse(new FileReportDecider.WhyNot.SeenInTheFuture()));
    }

    private static FileReport report(ReportSubject about, Instant at) {
        return new FileReport(REPORT, about, InspectionMethod.COVERT_VISIT, "大厅三号窗", at, "无人在岗", true);
    }

    private static FileReportDecider.State state(TicketPlace ticket) {
        return new FileReportDecider.State(Given.appointments(Given.appointed(Given.CITY, "2026-01-01", "2026-12-31")), Given.places(), ticket);
    }
}
