package org.mingbai.intake.write.logcall;

import java.time.Instant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.write.RespondentBody;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.kernel.value.UnitCode;

/** What an operator sends. */
record CallBody(
        @NotNull HotlineLine line,
        @Valid @Nullable CallerBody caller,
        @Valid @Nullable RespondentBody respondent,
        @Size(max = 100) @Nullable String category,
        @Nullable UnitCode district,
        @NotBlank @Size(max = 200) String subject,
        @NotBlank @Size(max = 20_000) String text,
        @Nullable CardId card,
        @Nullable Instant occurredAt,
        @NotNull CallOutcome outcome,
        @Nullable TicketNumber ticket,
        @Size(max = 20_000) @Nullable String answer) {

    record CallerBody(@NotNull Disclosure disclosure, @Size(max = 100) @Nullable String name, @Size(max = 200) @Nullable String phone,
                      @Size(max = 300) @Nullable String address) {
    }
}
