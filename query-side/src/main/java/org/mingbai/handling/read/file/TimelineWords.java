package org.mingbai.handling.read.file;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mingbai.pages.PlaceNames;
import org.mingbai.pages.Wording;
import org.springframework.stereotype.Component;

/** Says in one sentence what happened: {@code timeline.<event>} with {0} the place, {1} the deadline, {2} the word, {3} the count. */
@Component("timelineWords")
public final class TimelineWords {
    /** Of which kind the one word of an event is. */
    private static final Map<String, String> KINDS = Map.of(
            "intake.call-received", "HotlineLine",
            "handling.ticket-resolved", "Resolution",
            "handling.follow-up-recorded", "Satisfaction",
            "escalation.level-raised", "RaisedBy",
            "supervision.supervision-report-filed", "InspectionMethod",
            "access.personal-data-erased", "ErasedParts");

    private final Wording wording;
    private final PlaceNames names;

    TimelineWords(Wording wording, PlaceNames names) {
        this.wording = wording;
        this.names = names;
    }

    public String sentence(TimelineEntry entry) {
        return wording.say("timeline." + entry.name(), place(entry), wording.deadline(entry.at()), word(entry),
                entry.number() == null ? "" : entry.number().toString(), entry.round() == null ? "" : entry.round().toString());
    }

    private String place(TimelineEntry entry) {
        var place = new StringBuilder(names.unit(entry.unit()));
        if (entry.post() != null) {
            place.append(" · ").append(names.post(entry.post()));
        }
        if (entry.holder() != null) {
            place.append(" · ").append(entry.holder().name());
        }
        return place.toString();
    }

    private @Nullable String word(TimelineEntry entry) {
        var kind = KINDS.get(entry.name());
        if (entry.value() == null) {
            return wording.say("timeline.without-word");
        }
        return kind == null ? entry.value() : wording.word(kind, entry.value());
    }

    /** Whether it belongs to what went wrong. */
    public boolean isBad(TimelineEntry entry) {
        return switch (entry.name()) {
            case "escalation.level-breached", "escalation.level-raised", "handling.pass-the-buck-flagged",
                    "accountability.fault-case-opened" -> true;
            case String _ -> false;
        };
    }
}
