package org.mingbai.handling.read;

import org.mingbai.kernel.value.HoldingAs;
import org.mingbai.kernel.value.PersonId;

/** Who answers for a ticket now; {@code cover} says that it is not holder A, {@code as} who it is then. */
public record HolderBody(PersonId id, String name, boolean cover, HoldingAs as) {
}
