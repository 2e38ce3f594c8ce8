package org.mingbai.intake.write.imports.workbook;

import org.mingbai.kernel.Refusal;

/** Reading cannot go on. Thrown from the depth of a file that is being read; whoever asked for the reading turns it into a refusal. */
public final class WorkbookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal reason;

    public WorkbookException(Refusal reason) {
        super(reason.getClass().getSimpleName());
        this.reason = reason;
    }

    WorkbookException(Refusal reason, Throwable cause) {
        super(reason.getClass().getSimpleName(), cause);
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
    }
}
