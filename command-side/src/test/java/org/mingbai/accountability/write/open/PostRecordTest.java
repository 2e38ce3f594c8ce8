package org.mingbai.accountability.write.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.mingbai.accountability.Cases;
import org.mingbai.kernel.value.PersonId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.Seat;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.PostHolderNamed;
import org.mingbai.organisation.events.PresenceRecorded;

class PostRecordTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void holder_a_answers_while_present_else_holder_b_else_nobody() {
        var record = record(named(Seat.A, Cases.ZHANG, 0), named(Seat.B, Cases.LI, 0), presence(Seat.A, Cases.ZHANG, false, 10),
                presence(Seat.B, Cases.LI, false, 20), presence(Seat.A, Cases.ZHANG, true, 30));

        assertThat(record.holderAt(hours(9))).isEqualTo(Cases.ZHANG);
        assertThat(record.holderAt(hours(10))).isEqualTo(Cases.LI);
        assertThat(record.holderAt(hours(20))).isNull();
        assertThat(record.holderAt(hours(30))).isEqualTo(Cases.ZHANG);
        assertThat(record.holderAt(START.minusNanos(1))).isNull();
    }

    @Test
    void what_was_recorded_late_counts_from_when_it_happened() {
        var record = record(named(Seat.A, Cases.LI, 20), named(Seat.A, Cases.ZHANG, 0));

        assertThat(record.holderAt(hours(10))).isEqualTo(Cases.ZHANG);
        assertThat(record.holderAt(hours(20))).isEqualTo(Cases.LI);
    }

    private static PostRecord record(OrganisationEvent... events) {
        return PostRecord.FOLD.all(List.of(events));
    }

    private static PostHolderNamed named(Seat seat, PersonId person, int hour) {
        return new PostHolderNamed(Cases.POST, Cases.UNIT, seat, person, new SealedText("name"), hours(hour));
    }

    private static PresenceRecorded presence(Seat seat, PersonId person, boolean present, int hour) {
        return new PresenceRecorded(Cases.POST, Cases.UNIT, seat, person, present, hours(hour));
    }

    private static Instant hours(int hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
