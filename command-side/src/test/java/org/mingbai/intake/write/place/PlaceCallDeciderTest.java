package org.mingbai.intake.write.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingbai.intake.Calls;
import org.mingbai.intake.Joined;
import org.mingbai.intake.events.CallAbout;
import org.mingbai.intake.events.CallJoined;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.intake.write.CallPlace;
import org.mingbai.intake.write.JoinedTicket;
import org.mingbai.intake.write.JoinedTicketIsClosed;
import org.mingbai.intake.write.Matter;
import org.mingbai.intake.write.Named;
import org.mingbai.intake.write.Said;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.UnknownCard;
import org.mingbai.kernel.refusal.UnknownTicketNamed;
import org.mingbai.kernel.refusal.UnknownUnit;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;

class PlaceCallDeciderTest {
    private static final Matter MATTER = new Matter(new Named(RespondentKind.EMPLOYER, "河马厂", "91130100X"), "社保", Calls.CITY, Calls.CARD);
    private static final Said SAID = new Said(null, "停水", "小区停水三天", MATTER);
    private static final CallPlace ALONE = Joined.call(Joined.joined(), Joined.separated());
    private static final List<UnitCode> PATH = List.of(Calls.PROVINCE, Calls.CITY);

    @Test
    void its_own_ticket_counts_from_when_the_call_came_in() {
        var decided = decide(opening(SAID), ALONE, Joined.ticket(), Calls.CITY);
        assertThat(decided).isInstanceOfSatisfying(Decision.Accepted.class, accepted -> assertThat(accepted.events()).singleElement()
                .isInstanceOfSatisfying(TicketOpened.class, opened -> {
                    assertThat(opened.occurredAt()).isEqualTo(Joined.CAME_AT);
                    assertThat(opened.late()).isTrue();
                    assertThat(opened.call()).isEqualTo(Calls.CALL);
                    assertThat(opened.caller().subject()).isEqualTo(Calls.SUBJECT);
                    assertThat(opened.text().value()).isEqualTo("ticket|" + Joined.OWN + "|text|小区停水三天");
                    assertThat(opened.respondent()).isEqualTo(new Respondent(RespondentKind.EMPLOYER,
                            new SealedText("ticket|" + Joined.OWN + "|respondent|河马厂"), "91130100X"));
                    assertThat(opened.category()).isEqualTo("社保");
                    assertThat(opened.district()).isEqualTo(Calls.CITY);
                }));
    }

    @Test
    void it_joins_another_ticket_that_is_open_and_within_reach() {
        assertThat(decide(joining(), ALONE, Joined.ticket(), Calls.CITY)).isEqualTo(Decision.accept(new CallJoined(Calls.CALL, Calls.TICKET,
                new SealedText("ticket|" + Calls.TICKET + "|subject|停水"), new SealedText("ticket|" + Calls.TICKET + "|text|小区停水三天"),
                new CallAbout(new Respondent(RespondentKind.EMPLOYER, new SealedText("ticket|" + Calls.TICKET + "|respondent|河马厂"), "91130100X"), "社保",
                        Calls.CITY, Calls.CARD), Joined.CALLER, Calls.NOW)));
        assertThat(decide(joining(), ALONE, Joined.ticket(Joined.closed()), Calls.CITY))
                .isEqualTo(Decision.refuse(new JoinedTicketIsClosed(Calls.TICKET)));
        assertThat(decide(joining(), ALONE, JoinedTicket.FOLD.empty(), Calls.CITY))
                .isEqualTo(Decision.refuse(new UnknownTicketNamed(Calls.TICKET, "ticket")));
    }

    @Test
    void only_what_stands_alone_and_was_not_erased_is_given_a_place() {
        assertThat(decide(opening(SAID), Joined.call(Joined.joined()), Joined.ticket(), Calls.CITY))
                .isEqualTo(Decision.refuse(new CallHasItsPlace(Calls.CALL)));
        assertThat(decide(opening(null), ALONE, Joined.ticket(), Calls.CITY)).isEqualTo(Decision.refuse(new PlaceCallDecider.WhyNot.CallWasErased(Calls.CALL)));
    }

    @Test
    void who_may_not_see_the_ticket_that_it_left_does_not_move_what_was_said() {
        assertThat(decide(opening(SAID), ALONE, Joined.ticket(), new UnitCode("130200"))).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    @Test
    void it_waits_where_the_ticket_lay_when_it_was_taken_off_wherever_that_goes() {
        var elsewhere = new UnitCode("130200");
        var moved = JoinedTicket.FOLD.all(List.of(Joined.opened(Calls.TICKET, elsewhere, List.of(Calls.PROVINCE, elsewhere))));
        assertThat(PlaceCallDecider.decide(opening(SAID), new PlaceCallDecider.State(ALONE, Joined.CALLER, moved, moved, PATH, Optional.of(Calls.card())),
                Calls.by(Calls.CITY))).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void an_unknown_district_or_card_is_named() {
        assertThat(PlaceCallDecider.decide(joining(), new PlaceCallDecider.State(ALONE, Joined.CALLER, Joined.ticket(), Joined.ticket(), List.of(),
                Optional.of(Calls.card())), Calls.by(Calls.CITY))).isEqualTo(Decision.refuse(new UnknownUnit(Calls.CITY, "district")));
        assertThat(PlaceCallDecider.decide(opening(SAID), new PlaceCallDecider.State(ALONE, Joined.CALLER, Joined.ticket(), Joined.ticket(), PATH,
                Optional.empty()), Calls.by(Calls.CITY))).isEqualTo(Decision.refuse(new UnknownCard(Calls.CARD)));
    }

    private static PlaceCall opening(@Nullable Said said) {
        return new PlaceCall(Calls.CALL, said, Joined.OWN, Calls.CITY, Calls.CARD, true);
    }

    private static PlaceCall joining() {
        return new PlaceCall(Calls.CALL, SAID, Calls.TICKET, Calls.CITY, Calls.CARD, false);
    }

    private static Decision decide(PlaceCall command, CallPlace call, JoinedTicket joined, UnitCode jurisdiction) {
        return PlaceCallDecider.decide(command,
                new PlaceCallDecider.State(call, Joined.CALLER, Joined.ticket(), joined, PATH, Optional.of(Calls.card())), Calls.by(jurisdiction));
    }
}
