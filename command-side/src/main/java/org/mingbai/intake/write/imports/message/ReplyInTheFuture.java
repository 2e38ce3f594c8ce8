package org.mingbai.intake.write.imports.message;

import org.mingbai.intake.events.RejectionReason;
import org.mingbai.intake.write.imports.rows.MessageColumn;

/** Nobody has answered this yet. */
public record ReplyInTheFuture() implements RowRefusal {

    @Override
    public MessageColumn column() {
        return MessageColumn.REPLY_TIME;
    }

    @Override
    public RejectionReason reason() {
        return RejectionReason.TIME_IN_THE_FUTURE;
    }
}
