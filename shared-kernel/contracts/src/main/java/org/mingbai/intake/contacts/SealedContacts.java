package org.mingbai.intake.contacts;

import java.util.Optional;

/** What a decision may ask of identities that are sealed, without seeing how they are kept. */
public interface SealedContacts {

    /** Whether both called from the same line, whichever extension; false where either is not known. */
    boolean sameNumber(Contact one, Contact other);

    /** The identity as it was sealed, in clear and not taken apart; empty for who is anonymous or was erased. */
    Optional<String> identity(Contact contact);
}
