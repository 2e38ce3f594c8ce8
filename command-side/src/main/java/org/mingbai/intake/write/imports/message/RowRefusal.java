package org.mingbai.intake.write.imports.message;

import org.mingbai.intake.events.RejectionReason;
import org.mingbai.intake.write.imports.rows.MessageColumn;
import org.mingbai.kernel.Refusal;

/** A row that reads well and cannot be true. */
public sealed interface RowRefusal extends Refusal permits MessageInTheFuture, ReplyInTheFuture, ReplyBeforeMessage {

    MessageColumn column();

    RejectionReason reason();

    @Override
    default Kind kind() {
        return Kind.RULE;
    }
}
