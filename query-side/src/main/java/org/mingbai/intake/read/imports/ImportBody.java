package org.mingbai.intake.read.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.RejectionReason;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.kernel.value.UnitCode;

/**
 * An import as its readers get it.
 *
 * @param expected rows of the file that are not blank; {@code rows} of them have been read
 * @param known messages that an earlier row or import had brought already
 * @param rejected the first thousand rows that were not taken; absent in lists
 * @param breached tickets whose deadline had passed when they were answered, or when they were imported
 * @param byLevel tickets by the level that they had reached then
 * @param position of the last commit about the import: once it is done, every ticket of it stands before
 */
public record ImportBody(ImportId id, ImportState state, CardVersion card, HotlineLine line, UnitCode unit, AccountId account,
                         Instant startedAt, @Nullable Instant endedAt, @Nullable Failure failure, int expected, int rows, int tickets,
                         int known, @Nullable List<RejectedRow> rejected, int rejectedCount, int breached, Map<String, Integer> byLevel,
                         long position) {

    /** @param reason a stable name */
    public record Failure(String reason, String message) {
    }

    public record RejectedRow(int row, String column, RejectionReason reason, String message) {
    }
}
