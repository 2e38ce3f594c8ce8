package org.mingbai.intake.write.imports.course;

import java.util.List;

import org.mingbai.intake.events.ImportCounts;
import org.mingbai.intake.events.Rejection;
import org.mingbai.kernel.value.ImportId;

/**
 * Record how far an import has come.
 *
 * @param rejected since the last report
 * @param complete whether the file was read to its end
 */
public record ReportImport(ImportId importId, ImportCounts counts, List<Rejection> rejected, boolean complete) {
    public ReportImport {
        rejected = List.copyOf(rejected);
    }
}
