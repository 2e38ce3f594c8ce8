package org.mingbai.commitment.card;

import org.mingbai.commitment.events.ProcedureCardPublished;
import org.mingbai.kernel.value.CardVersion;

/** Versions of cards as they were published. None ever changes, so reading one is no part of what a decision depends on. */
@FunctionalInterface
public interface PublishedCards {

    /** The version, which is known to have been published. */
    ProcedureCardPublished version(CardVersion card);
}
