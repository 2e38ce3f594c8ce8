package org.mingbai.intake.write.imports.message;

import org.mingbai.intake.events.RejectionReason;
import org.mingbai.intake.write.imports.rows.MessageColumn;

/** It would have been answered before it was asked. */
public record ReplyBeforeMessage() implements RowRefusal {

    @Override
    public MessageColumn column() {
        return MessageColumn.REPLY_TIME;
    }

    @Override
    public RejectionReason reason() {
        return RejectionReason.REPLY_BEFORE_MESSAGE;
    }
}
