package org.mingbai.platform.keys;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mingbai.access.events.ContactSetApart;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.accountability.events.FaultCaseOpened;
import org.mingbai.intake.events.CallReceived;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.EventTypes;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.UnitLeadNamed;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.supervision.events.SupervisionReportFiled;
import org.mingbai.supervision.events.SupervisorAppointed;

/**
 * Whose keys an event was sealed with, for those events that begin something: every later text about it is sealed under the same key.
 */
public final class SealedOwners {

    private static final Map<Class<? extends DomainEvent>, Function<DomainEvent, Stream<KeyOwner>>> BEGINNINGS = Map.of(
            TicketOpened.class, of(TicketOpened.class, opened -> Stream.concat(Stream.of(KeyOwner.of(opened.ticket())), caller(opened.caller()))),
            CallReceived.class, of(CallReceived.class, call -> Stream.concat(texts(call), caller(call.caller()))),
            CallSeparated.class, of(CallSeparated.class, apart -> apart.subject() == null && apart.text() == null ? Stream.of()
                    : Stream.of(KeyOwner.of(apart.call()))),
            ContactSetApart.class, of(ContactSetApart.class,
                    apart -> apart.identity() == null ? Stream.of() : Stream.of(KeyOwner.of(apart.subject()))),
            PostHolderNamed.class, of(PostHolderNamed.class, holder -> Stream.of(KeyOwner.of(holder.person()))),
            UnitLeadNamed.class, of(UnitLeadNamed.class, lead -> Stream.of(KeyOwner.of(lead.person()))),
            SupervisorAppointed.class, of(SupervisorAppointed.class, appointed -> Stream.of(KeyOwner.of(appointed.supervisor()))),
            SupervisionReportFiled.class, of(SupervisionReportFiled.class, report -> Stream.of(KeyOwner.of(report.report()))),
            FaultCaseOpened.class, of(FaultCaseOpened.class, opened -> Stream.of(KeyOwner.of(opened.faultCase()))),
            PersonalDataErased.class, of(PersonalDataErased.class, erasure -> Stream.of(KeyOwner.of(erasure.erasure()))));
    /** By their names in the log. */
    static final Set<String> NAMES = BEGINNINGS.keySet().stream().map(EventTypes::nameOf).collect(Collectors.toUnmodifiableSet());

    private SealedOwners() {
    }

    /** Whether events of this name are worth being read for it. */
    public static boolean mayBegin(String name) {
        return NAMES.contains(name);
    }

    public static Set<KeyOwner> of(DomainEvent event) {
        var begins = BEGINNINGS.get(event.getClass());
        return begins == null ? Set.of() : begins.apply(event).collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends DomainEvent> Function<DomainEvent, Stream<KeyOwner>> of(Class<E> type, Function<E, Stream<KeyOwner>> owners) {
        return event -> owners.apply(type.cast(event));
    }

    private static Stream<KeyOwner> caller(CallerRef caller) {
        var subject = caller.subject();
        return subject == null || caller.identity() == null ? Stream.of() : Stream.of(KeyOwner.of(subject));
    }

    /** A call that opened or joined a ticket has its words there. */
    private static Stream<KeyOwner> texts(CallReceived call) {
        return call.subject() != null || call.text() != null || call.answer() != null
                ? Stream.of(KeyOwner.of(call.call())) : Stream.of();
    }
}
