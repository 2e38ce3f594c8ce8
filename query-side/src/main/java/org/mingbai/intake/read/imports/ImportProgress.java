package org.mingbai.intake.read.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.ImportAdvanced;
import org.mingbai.intake.events.ImportCompleted;
import org.mingbai.intake.events.ImportCounts;
import org.mingbai.intake.events.ImportFailed;
import org.mingbai.intake.events.ImportStarted;
import org.mingbai.intake.events.Rejection;
import org.mingbai.kernel.Fold;

/**
 * The course of one import, from its own events.
 *
 * @param started null while there is no such import
 * @param rejected the first {@value #MOST_REJECTED}; all are counted
 * @param failure why it ended before the end of the file, as a stable name
 */
record ImportProgress(@Nullable ImportStarted started, ImportState state, ImportCounts counts, List<Rejection> rejected,
                      @Nullable Instant endedAt, @Nullable String failure) {
    static final int MOST_REJECTED = 1_000;

    static final Fold<ImportProgress> FOLD =
            Fold.from(new ImportProgress(null, ImportState.RUNNING, ImportCounts.NONE, List.of(), null, null))
                    .on(ImportStarted.class, (_, started) ->
                            new ImportProgress(started, ImportState.RUNNING, ImportCounts.NONE, List.of(), null, null))
                    .on(ImportAdvanced.class, ImportProgress::advanced)
                    .on(ImportCompleted.class, (progress, completed) ->
                            progress.ended(ImportState.DONE, completed.counts(), completed.occurredAt(), null))
                    .on(ImportFailed.class, (progress, failed) ->
                            progress.ended(ImportState.FAILED, failed.counts(), failed.occurredAt(), failed.reason()));

    private ImportProgress advanced(ImportAdvanced advanced) {
        var more = new ArrayList<>(rejected);
        advanced.rejected().stream().limit(MOST_REJECTED - more.size()).forEach(more::add);
        return new ImportProgress(started, state, advanced.counts(), List.copyOf(more), null, null);
    }

    private ImportProgress ended(ImportState how, ImportCounts finalCounts, Instant when, @Nullable String why) {
        return new ImportProgress(started, how, finalCounts, rejected, when, why);
    }
}
