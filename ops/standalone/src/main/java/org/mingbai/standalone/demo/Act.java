package org.mingbai.standalone.demo;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.accountability.events.Sanction;
import org.mingbai.handling.events.Resolution;
import org.mingbai.handling.events.Satisfaction;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.FaultCode;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.supervision.events.InspectionMethod;
import org.mingbai.supervision.events.SupervisorCategory;
import org.mingbai.time.ChinaTime;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One act of the demonstration's history.
 *
 * @param at days from today and time of day, {@code -38 09:12}
 * @param by the account that acts
 * @param act what it does: the name of an endpoint
 * @param ticket a letter that stands for the ticket within the history
 * @param faultCase likewise for a fault case
 */
record Act(String at, AccountId by, @JsonProperty("do") String act, @Nullable String ticket, @JsonProperty("case") @Nullable String faultCase,
           @Nullable HotlineLine line, @Nullable String subject, @Nullable String text, @Nullable CardId card, @Nullable UnitCode unit,
           @Nullable PostId post, @Nullable String category, @Nullable RespondentKind respondentKind, @Nullable String respondent,
           @Nullable Disclosure disclosure, @Nullable String name, @Nullable String phone, @Nullable String address, @Nullable String answer,
           @Nullable Resolution resolution, @Nullable Satisfaction satisfied, @Nullable Integer days, @Nullable InspectionMethod method,
           @Nullable String place, @Nullable Boolean faultSuspected, @Nullable FaultCode fault, @Nullable Boolean verified,
           @Nullable Sanction sanction, @Nullable String legalBasis, @JsonProperty("supervisorCategory") @Nullable SupervisorCategory supervisor,
           @Nullable List<UnitCode> districts, @Nullable AccountId account) {

    /** @param today the day that the history counts back from */
    Instant instant(Instant today) {
        var parts = at.split(" ");
        return ChinaTime.dateOf(today).plusDays(Integer.parseInt(parts[0])).atTime(LocalTime.parse(parts[1])).atZone(ChinaTime.ZONE).toInstant();
    }
}
