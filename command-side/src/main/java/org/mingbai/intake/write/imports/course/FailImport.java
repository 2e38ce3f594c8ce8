package org.mingbai.intake.write.imports.course;

import java.util.List;

import org.mingbai.kernel.value.ImportId;

/**
 * An import cannot go on.
 *
 * @param reason a stable name
 * @param levels of each ticket that it opened, as the log has them: after a crash nobody else knows
 */
public record FailImport(ImportId importId, String reason, List<Integer> levels) {
    public static final String INTERRUPTED = "interrupted";
    public static final String SYSTEM_FAILURE = "system-failure";

    public FailImport {
        levels = List.copyOf(levels);
    }
}
