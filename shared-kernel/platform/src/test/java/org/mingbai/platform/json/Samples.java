package org.mingbai.platform.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.ImportCounts;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.ErasureId;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.ReportId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.SupervisorId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.time.CalendarDay;
import org.mingbai.time.CalendarYear;
import org.mingbai.time.Limit;
import org.mingbai.time.Pledge;

/**
 * An event of every type, made from the declarations, so that a new component is in it by being declared. In the full ones everything is
 * there that may be there, in the least ones nothing that may be absent.
 */
public final class Samples {

    /** Types that are not simply the sum of their parts. */
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "文本 \"a\\b\" <b>"), Map.entry(int.class, 2), Map.entry(Integer.class, 2), Map.entry(long.class, 9_007_199_254_740_993L),
            Map.entry(boolean.class, true), Map.entry(Boolean.class, true), Map.entry(Instant.class, Instant.parse("2026-11-23T01:00:00.123456789Z")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 2, 28)), Map.entry(LocalTime.class, LocalTime.of(17, 30)),
            Map.entry(Duration.class, Duration.ofDays(2).plusNanos(1)), Map.entry(AccountId.class, new AccountId("leader1")),
            Map.entry(CallId.class, new CallId("call-1")), Map.entry(CardId.class, new CardId("bureau-hotline")),
            Map.entry(ErasureId.class, new ErasureId("erasure-1")), Map.entry(FaultCaseId.class, new FaultCaseId("fault-1")), Map.entry(FaultCode.class, new FaultCode("overdue-handling")),
            Map.entry(ImportId.class, new ImportId("import-1")), Map.entry(PersonId.class, new PersonId("person-1")),
            Map.entry(PostId.class, new PostId("post-1")), Map.entry(ReportId.class, new ReportId("report-1")),
            Map.entry(SealedText.class, new SealedText("c2VhbGVk")), Map.entry(SubjectId.class, new SubjectId("subject-1")),
            Map.entry(SupervisorId.class, new SupervisorId("supervisor-1")), Map.entry(TicketNumber.class, TicketNumber.of(2026, 123)),
            Map.entry(UnitCode.class, new UnitCode("130100-jc")), Map.entry(Disclosure.class, Disclosure.CONFIDENTIAL),
            Map.entry(ImportCounts.class, new ImportCounts(9, 6, 2, 1, List.of(3, 2, 1, 0))),
            Map.entry(Pledge.class, new Pledge(List.of(Limit.workingDays(5), Limit.calendarDays(7)))),
            Map.entry(CalendarYear.class, new CalendarYear(2026, List.of(new CalendarDay(LocalDate.of(2026, 1, 1), "元旦", true), new CalendarDay(LocalDate.of(2026, 1, 4), "元旦", false)))));

    private final boolean full;

    private Samples(boolean full) {
        this.full = full;
    }

    public static DomainEvent full(Class<? extends DomainEvent> type) {
        return type.cast(new Samples(true).value(type));
    }

    public static DomainEvent least(Class<? extends DomainEvent> type) {
        return type.cast(new Samples(false).value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            return several(generic);
        }
        var known = VALUES.get(type);
        if (known != null) {
            return known;
        }
        var raw = (Class<?>) type;
        if (raw.isEnum()) {
            return raw.getEnumConstants()[raw.getEnumConstants().length - 1];
        }
        if (raw.isRecord()) {
            return record(raw);
        }
        throw new AssertionError("say in Samples what a " + raw.getName() + " looks like");
    }

    private Object several(ParameterizedType generic) {
        var element = value(generic.getActualTypeArguments()[0]);
        if (generic.getRawType() == List.class) {
            return List.of(element, element);
        }
        if (generic.getRawType() == Set.class) {
            return Set.of(element);
        }
        throw new AssertionError("say in Samples what a " + generic + " looks like");
    }

    private Object record(Class<?> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components).map(this::component).toArray();
        try {
            var constructor = type.getDeclaredConstructor(Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException failed) {
            throw new AssertionError("say in Samples what a " + type.getName() + " looks like", failed);
        }
    }

    private @Nullable Object component(RecordComponent component) {
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return optional && !full ? null : value(component.getGenericType());
    }
}
