package org.mingbai.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.mingbai.access.read.reach.Reach;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.log.LogSlices;
import org.springframework.stereotype.Component;

/** What officials are called, for whoever judges them; templates call it as {@code @peopleNames}. Names are opened when they are shown. */
@Component
public final class PeopleNames {
    /** An official as a choice. */
    public record Person(String id, String name, String unit) {
    }

    private record Entered(SealedText name, UnitCode unit) {
    }

    private record Known(Map<PersonId, Entered> people) {
        static final Fold<Known> FOLD = Fold.from(new Known(Map.of()))
                .on(PostHolderNamed.class, (known, holder) -> known.with(holder.person(), new Entered(holder.name(), holder.unit())))
                .on(UnitLeadNamed.class, (known, lead) -> known.with(lead.person(), new Entered(lead.name(), lead.unit())));

        Known with(PersonId person, Entered entered) {
            var more = new HashMap<>(people);
            more.put(person, entered);
            return new Known(more);
        }
    }

    private final Supplier<Known> known;
    private final Vault vault;
    private final Reach reach;
    private final PlaceNames places;

    PeopleNames(LogSlices log, Vault vault, Reach reach, PlaceNames places) {
        this.known = log.kept(Known.FOLD, OrganisationEvent.ALL);
        this.vault = vault;
        this.reach = reach;
        this.places = places;
    }

    /** The name that somebody was entered under last; the id where it was erased. */
    public String of(@Nullable PersonId person) {
        return person == null ? "" : nameOf(person).orElse(person.value());
    }

    /** What somebody is called now, wherever they were entered under another name before; empty once that was erased. */
    public Optional<String> nameOf(PersonId person) {
        return Optional.ofNullable(known.get().people().get(person))
                .flatMap(entered -> Optional.ofNullable(vault.row().open(KeyOwner.of(person), "name", entered.name())));
    }

    /** All who were ever entered in a unit within reach, by unit and name. */
    public List<Person> within(Actor reader) {
        return known.get().people().entrySet().stream()
                .filter(entry -> reach.reaches(reader, reach.path(entry.getValue().unit())))
                .map(entry -> new Person(entry.getKey().value(), open(entry.getKey(), entry.getValue()), places.unit(entry.getValue().unit())))
                .sorted(Comparator.comparing(Person::unit).thenComparing(Person::name)).toList();
    }

    private String open(PersonId person, Entered entered) {
        var name = vault.row().open(KeyOwner.of(person), "name", entered.name());
        return name == null ? person.value() : name;
    }
}
