package org.mingbai.handling.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.PresenceRecorded;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.organisation.events.VacancyArose;
import org.mingbai.organisation.events.VacancyEnded;

/** The posts of one unit, in the order they were established. The path is empty while there is no such unit. */
public record UnitDesks(List<UnitCode> path, List<Desk> desks) {

    public static final Fold<UnitDesks> FOLD = Fold.from(new UnitDesks(List.of(), List.of()))
            .on(OrganisationEvent.class, UnitDesks::evolve);

    public UnitDesks {
        path = List.copyOf(path);
        desks = List.copyOf(desks);
    }

    public boolean known() {
        return !path.isEmpty();
    }

    public Optional<Desk> desk(PostId post) {
        return desks.stream().filter(desk -> desk.post().equals(post)).findFirst();
    }

    /** Where a ticket goes that names no post: the first where somebody is present, else the first of all. */
    public Optional<Desk> preferred() {
        return desks.stream().filter(desk -> desk.presentHolder().isPresent()).findFirst().or(() -> desks.stream().findFirst());
    }

    private UnitDesks evolve(OrganisationEvent event) {
        return switch (event) {
            case UnitEstablished established -> new UnitDesks(established.path(), desks);
            case PostEstablished established -> and(Desk.empty(established.post()));
            case PostHolderNamed named -> changed(named.post(), desk -> desk.named(named));
            case PresenceRecorded recorded -> changed(recorded.post(), desk -> desk.presence(recorded));
            case VacancyArose vacancy -> changed(vacancy.post(), desk -> desk.vacancy(true));
            case VacancyEnded vacancy -> changed(vacancy.post(), desk -> desk.vacancy(false));
            case UnitLeadNamed _ -> this;
        };
    }

    private UnitDesks and(Desk desk) {
        var more = new ArrayList<>(desks);
        more.add(desk);
        return new UnitDesks(path, more);
    }

    private UnitDesks changed(PostId post, UnaryOperator<Desk> change) {
        return new UnitDesks(path, desks.stream().map(desk -> desk.post().equals(post) ? change.apply(desk) : desk).toList());
    }
}
