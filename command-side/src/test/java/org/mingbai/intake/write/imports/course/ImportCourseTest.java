package org.mingbai.intake.write.imports.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.mingbai.intake.events.ImportAdvanced;
import org.mingbai.intake.events.ImportCompleted;
import org.mingbai.intake.events.ImportCounts;
import org.mingbai.intake.events.ImportFailed;
import org.mingbai.intake.events.ImportStarted;
import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.intake.events.Rejection;
import org.mingbai.intake.events.RejectionReason;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.WorkingCalendar;

class ImportCourseTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final ImportId IMPORT = new ImportId("import-1");
    private static final UnitCode PROVINCE = new UnitCode("130000");
    private static final Rejection REJECTION = new Rejection(7, "留言时间", RejectionReason.NOT_A_TIME);
    private static final ImportCounts COUNTS = ImportCounts.NONE.ticket(0).ticket(3).knownRow().rejectedRow();

    @Test
    void a_report_on_the_way_tells_counts_and_rejections() {
        assertThat(report(new ReportImport(IMPORT, COUNTS, List.of(REJECTION), false), started()))
                .isEqualTo(Decision.accept(new ImportAdvanced(IMPORT, COUNTS, List.of(REJECTION), NOW)));
    }

    @Test
    void the_last_report_ends_the_import() {
        assertThat(report(new ReportImport(IMPORT, COUNTS, List.of(), true), started()))
                .isEqualTo(Decision.accept(new ImportCompleted(IMPORT, COUNTS, NOW)));
        assertThat(report(new ReportImport(IMPORT, COUNTS, List.of(REJECTION), true), started()))
                .isEqualTo(Decision.accept(new ImportAdvanced(IMPORT, COUNTS, List.of(REJECTION), NOW), new ImportCompleted(IMPORT, COUNTS, NOW)));
    }

    @Test
    void what_has_ended_or_never_began_is_not_reported_on() {
        var report = new ReportImport(IMPORT, COUNTS, List.of(), true);

        assertThat(report(report)).isEqualTo(Decision.accept());
        assertThat(report(report, started(), new ImportCompleted(IMPORT, COUNTS, NOW))).isEqualTo(Decision.accept());
        assertThat(report(report, started(), new ImportFailed(IMPORT, "interrupted", COUNTS, NOW))).isEqualTo(Decision.accept());
    }

    @Test
    void a_failed_import_counts_all_its_tickets_and_what_else_was_reported() {
        var reported = new ImportAdvanced(IMPORT, COUNTS, List.of(REJECTION), NOW);

        assertThat(fail(List.of(0, 0, 1, 3), started(), reported)).isEqualTo(Decision.accept(
                new ImportFailed(IMPORT, "interrupted", new ImportCounts(6, 4, 1, 1, List.of(2, 1, 0, 1)), NOW)));
    }

    @Test
    void what_has_ended_does_not_fail_again() {
        assertThat(fail(List.of(), started(), new ImportCompleted(IMPORT, COUNTS, NOW))).isEqualTo(Decision.accept());
        assertThat(fail(List.of(), started(), new ImportFailed(IMPORT, "interrupted", COUNTS, NOW))).isEqualTo(Decision.accept());
    }

    @Test
    void every_row_is_counted_once() {
        assertThat(COUNTS).isEqualTo(new ImportCounts(4, 2, 1, 1, List.of(1, 0, 0, 1)));
        assertThat(COUNTS.breached()).isEqualTo(1);
        assertThatThrownBy(() -> new ImportCounts(4, 2, 1, 0, List.of(1, 0, 0, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ImportCounts(3, 2, 1, 0, List.of(1, 0, 0, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ImportStarted started() {
        return new ImportStarted(IMPORT, "digest", new CardVersion(new CardId("bureau-hotline"), 1), HotlineLine.COMPLAINT,
                new AccountId("dispatcher"), PROVINCE, List.of(PROVINCE), 4, NOW);
    }

    private static Decision report(ReportImport command, IntakeEvent... before) {
        return ReportImportDecider.decide(command, ImportCourse.FOLD.all(List.of(before)), context());
    }

    private static Decision fail(List<Integer> levels, IntakeEvent... before) {
        return FailImportDecider.decide(new FailImport(IMPORT, "interrupted", levels), ImportCourse.FOLD.all(List.of(before)), context());
    }

    private static Context context() {
        return new Context(NOW, new Actor(new AccountId("dispatcher"), Set.of(Role.DISPATCHER), Set.of(PROVINCE), null), WorkingCalendar.shipped(),
                false, (_, _, _, plain) -> new SealedText(plain));
    }
}
