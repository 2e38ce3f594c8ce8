package org.mingbai.intake.read.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.intake.events.ImportStarted;
import org.mingbai.intake.events.IntakeEvent;
import org.mingbai.intake.events.Rejection;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.platform.http.NotFoundException;
import org.mingbai.platform.http.OutsideJurisdictionException;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.log.LogSlices;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Imports, read from the log by what they are about, so that each is there as soon as it is recorded. */
@Component
public final class GetImports {
    private static final Fold<List<ImportStarted>> NEWEST_FIRST =
            Fold.from(List.<ImportStarted>of()).on(ImportStarted.class, GetImports::before);

    /** A row is refused by its reader or by its decider, a batch later; who mends the sheet goes from top to bottom. */
    private static final Comparator<Rejection> BY_ROW = Comparator.comparingInt(Rejection::row);

    private final LogSlices log;
    private final Reach reach;
    private final MessageSource messages;
    private final Supplier<List<ImportStarted>> newestFirst;

    GetImports(LogSlices log, Reach reach, MessageSource messages) {
        this.log = log;
        this.reach = reach;
        this.messages = messages;
        this.newestFirst = log.kept(NEWEST_FIRST, IntakeEvent.IMPORTS);
    }

    private static List<ImportStarted> before(List<ImportStarted> earlier, ImportStarted started) {
        var all = new ArrayList<ImportStarted>(List.of(started));
        all.addAll(earlier);
        return List.copyOf(all);
    }

    public ImportBody of(ImportId id, Actor reader, Locale language) {
        var progress = log.fold(ImportProgress.FOLD, IntakeEvent.importRun(id));
        var started = Optional.ofNullable(progress.started()).orElseThrow(NotFoundException::new);
        if (!reach.reaches(reader, started.path())) {
            throw new OutsideJurisdictionException();
        }
        return body(started, progress, progress.rejected().stream().sorted(BY_ROW).map(rejection -> row(rejection, language)).toList(), language);
    }

    /** Those that lie in the reader's reach, without the rows that were not taken. */
    public PageOf<ImportBody> page(int page, int size, Actor reader, Locale language) {
        var all = newestFirst.get().stream().filter(started -> reach.reaches(reader, started.path())).toList();
        return PageOf.cut(all, page, size)
                .map(started -> body(started, log.fold(ImportProgress.FOLD, IntakeEvent.importRun(started.importId())), null, language));
    }

    private ImportBody body(ImportStarted started, ImportProgress progress, @Nullable List<ImportBody.RejectedRow> rejected,
                            Locale language) {
        var counts = progress.counts();
        var byLevel = new LinkedHashMap<String, Integer>();
        for (int level = 0; level < counts.byLevel().size(); level++) {
            byLevel.put(Integer.toString(level), counts.byLevel().get(level));
        }
        return new ImportBody(started.importId(), progress.state(), started.card(), started.line(), started.unit(), started.account(),
                started.occurredAt(), progress.endedAt(), failure(progress, language), started.expected(), counts.rows(), counts.tickets(),
                counts.known(), rejected, counts.rejected(), counts.breached(), byLevel,
                log.version(IntakeEvent.importRun(started.importId())).orElse(0));
    }

    private ImportBody.@Nullable Failure failure(ImportProgress progress, Locale language) {
        var reason = progress.failure();
        return reason == null ? null : new ImportBody.Failure(reason, messages.getMessage("import.failure." + reason, null, language));
    }

    private ImportBody.RejectedRow row(Rejection rejection, Locale language) {
        var name = rejection.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new ImportBody.RejectedRow(rejection.row(), rejection.column(), rejection.reason(),
                messages.getMessage("import.rejected." + name, null, language));
    }
}
