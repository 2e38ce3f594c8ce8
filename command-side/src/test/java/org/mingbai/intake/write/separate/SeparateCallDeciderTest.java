package org.mingbai.intake.write.separate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mingbai.intake.Calls;
import org.mingbai.intake.Joined;
import org.mingbai.intake.events.CallAbout;
import org.mingbai.intake.events.CallSeparated;
import org.mingbai.intake.write.CallPlace;
import org.mingbai.intake.write.JoinedTicket;
import org.mingbai.intake.write.Matter;
import org.mingbai.intake.write.Named;
import org.mingbai.intake.write.Said;
import org.mingbai.intake.write.UnknownCall;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.refusal.OutsideJurisdiction;
import org.mingbai.kernel.refusal.StaleVersion;
import org.mingbai.kernel.value.Respondent;
import org.mingbai.kernel.value.RespondentKind;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;

class SeparateCallDeciderTest {
    private static final Said SAID = new Said(Calls.TICKET, "停水", "小区停水三天",
            new Matter(new Named(RespondentKind.EMPLOYER, "河马厂", null), "社保", Calls.CITY, null));

    @Test
    void a_call_leaves_with_what_was_said_and_the_ticket_keeps_why() {
        assertThat(decide(Joined.call(Joined.joined()), SAID, Calls.CITY)).isEqualTo(Decision.accept(new CallSeparated(Calls.CALL, Calls.TICKET,
                new SealedText("ticket|" + Calls.TICKET + "|reason|无关"), new SealedText("call|call-1|subject|停水"),
                new SealedText("call|call-1|text|小区停水三天"),
                new CallAbout(new Respondent(RespondentKind.EMPLOYER, new SealedText("call|call-1|respondent|河马厂"), null), "社保", Calls.CITY, null),
                Joined.CALLER, Joined.PATH, Calls.NOW)));
    }

    @Test
    void what_was_erased_with_the_ticket_is_not_there_to_leave() {
        assertThat(decide(Joined.call(Joined.joined()), null, Calls.CITY)).isEqualTo(Decision.accept(new CallSeparated(Calls.CALL, Calls.TICKET,
                new SealedText("ticket|" + Calls.TICKET + "|reason|无关"), null, null, null,
                Joined.CALLER, Joined.PATH, Calls.NOW)));
    }

    @Test
    void a_mistake_is_undone_even_when_the_ticket_is_closed() {
        assertThat(SeparateCallDecider.decide(new SeparateCall(Calls.CALL, "无关", SAID),
                new SeparateCallDecider.State(Joined.call(Joined.joined()), Joined.ticket(Joined.closed()), Joined.CALLER), Calls.by(Calls.PROVINCE)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void what_joined_nothing_or_was_separated_is_not_separated() {
        assertThat(decide(Joined.call(), SAID, Calls.CITY)).isEqualTo(Decision.refuse(new SeparateCallDecider.WhyNot.CallHasNotJoined(Calls.CALL)));
        assertThat(decide(Joined.call(Joined.joined(), Joined.separated()), SAID, Calls.CITY))
                .isEqualTo(Decision.refuse(new SeparateCallDecider.WhyNot.CallHasNotJoined(Calls.CALL)));
        assertThat(decide(CallPlace.FOLD.empty(), null, Calls.CITY)).isEqualTo(Decision.refuse(new UnknownCall(Calls.CALL)));
    }

    @Test
    void only_who_may_see_the_ticket_takes_a_call_off_it() {
        assertThat(decide(Joined.call(Joined.joined()), SAID, new UnitCode("130200"))).isEqualTo(Decision.refuse(new OutsideJurisdiction()));
    }

    @Test
    void what_was_read_from_another_ticket_meanwhile_is_stale() {
        assertThat(decide(Joined.call(Joined.joined()), new Said(Joined.OWN, "停水", "小区停水三天", Matter.NOTHING), Calls.CITY))
                .isEqualTo(Decision.refuse(new StaleVersion()));
    }

    private static Decision decide(CallPlace call, @Nullable Said said, UnitCode jurisdiction) {
        JoinedTicket ticket = Joined.ticket();
        return SeparateCallDecider.decide(new SeparateCall(Calls.CALL, "无关", said), new SeparateCallDecider.State(call, ticket, Joined.CALLER), Calls.by(jurisdiction));
    }
}
