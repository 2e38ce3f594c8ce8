package org.mingbai.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.mingbai.access.events.IdentityOpened;
import org.mingbai.catalogue.EventCatalogue;
import org.mingbai.handling.events.HandlingEvent;
import org.mingbai.kernel.EventTypes;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.supervision.events.TicketPressed;

class SealedOwnersTest {

    /** Whose text belongs to something that another event began. */
    private static final Set<Class<?>> LATER = Set.of(IdentityOpened.class, TicketPressed.class,
            org.mingbai.intake.events.CallJoined.class, org.mingbai.accountability.events.FaultFound.class,
            org.mingbai.accountability.events.SanctionDecided.class, org.mingbai.accountability.events.AppealLodged.class,
            org.mingbai.accountability.events.AppealDecided.class);

    /** A new event with a sealed text turns this red: it begins something, whose key must be there, or it belongs to what was begun. */
    @Test
    void every_event_with_a_sealed_text_begins_something_or_belongs_to_what_was_begun() {
        var sealing = EventCatalogue.types().stream().filter(SealedOwnersTest::seals).collect(Collectors.toSet());
        assertThat(sealing).hasSizeGreaterThan(15);
        var neither = new TreeSet<String>();
        for (var type : sealing) {
            boolean later = LATER.contains(type) || HandlingEvent.class.isAssignableFrom(type);
            if (later == SealedOwners.mayBegin(EventTypes.nameOf(type))) {
                neither.add(type.getName());
            }
        }
        assertThat(neither).isEmpty();
    }

    private static boolean seals(Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).anyMatch(SealedText.class::equals);
    }
}
