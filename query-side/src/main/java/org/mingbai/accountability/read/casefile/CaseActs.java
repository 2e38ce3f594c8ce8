package org.mingbai.accountability.read.casefile;

import java.util.Optional;

import org.mingbai.accountability.read.CaseStage;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.Role;
import org.jspecify.annotations.Nullable;

/** Which act a page offers on a case: at each stage there is one, and one role for it. An offer only; the command side decides. */
enum CaseActs {
    FINDING, DECISION, APPEAL, APPEAL_DECISION;

    static Optional<CaseActs> offered(Actor reader, CaseStage stage, @Nullable PersonId person) {
        boolean own = person != null && person.equals(reader.person());
        return switch (stage) {
            case OPENED -> !own && reader.has(Role.DISCIPLINE) ? Optional.of(FINDING) : Optional.empty();
            case VERIFIED -> !own && reader.has(Role.LEADER) ? Optional.of(DECISION) : Optional.empty();
            case DECIDED -> own ? Optional.of(APPEAL) : Optional.empty();
            case APPEALED -> !own && reader.has(Role.LEADER) ? Optional.of(APPEAL_DECISION) : Optional.empty();
            case UNFOUNDED, FINAL -> Optional.empty();
        };
    }
}
