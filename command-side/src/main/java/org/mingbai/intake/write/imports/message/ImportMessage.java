package org.mingbai.intake.write.imports.message;

import java.util.List;
import java.util.Set;

import org.mingbai.intake.write.imports.rows.MessageRow;
import org.mingbai.kernel.Creates;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CardVersion;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/**
 * Take one row of an import.
 *
 * @param message the blind index of the message's number
 * @param path from the province down to the unit where the ticket will lie
 * @param ticket the number that it gets unless it is known already
 * @param subject what stands for its author
 * @param identity of the author, as JSON
 */
public record ImportMessage(ImportId importId, String message, CardVersion card, HotlineLine line, List<UnitCode> path,
                            TicketNumber ticket, SubjectId subject, String identity, MessageRow row) implements Creates {

    /** What people wrote stays out of every log file. */
    @Override
    public String toString() {
        return "ImportMessage[" + importId + " " + row + "]";
    }

    @Override
    public Set<Tag> begins() {
        return Tag.set(Tag.of("ticket", ticket));
    }
}
