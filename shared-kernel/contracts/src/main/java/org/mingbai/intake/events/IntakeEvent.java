package org.mingbai.intake.events;

import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.ImportId;

/** Calls come in; some become tickets. */
public sealed interface IntakeEvent extends DomainEvent permits
        CallReceived,
        TicketOpened,
        CallJoined,
        CallSeparated,
        TicketNumbersReserved,
        IntakeEvent.OfImport {

    /** The course of one import. */
    sealed interface OfImport extends IntakeEvent permits ImportStarted, ImportAdvanced, ImportCompleted, ImportFailed {

        ImportId importId();
    }

    /** Borne by the beginning and the end of every import. */
    Tag IMPORTS = new Tag("imports", "all");

    /** What the course of an import is found by: apart from its tickets, which are many and carry {@code import}. */
    static Tag importRun(ImportId importId) {
        return new Tag("import-run", importId.value());
    }

    /** What an imported message is known by, whichever import brought it. {@code blind} is the blind index of its number. */
    static Tag message(String blind) {
        return new Tag("message", blind);
    }
}
