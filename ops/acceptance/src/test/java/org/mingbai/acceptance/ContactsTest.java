package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingbai.intake.events.CallOutcome;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.TicketOpened;
import org.mingbai.intake.write.logcall.Caller;
import org.mingbai.intake.write.logcall.LogCall;
import org.mingbai.intake.write.numbers.TicketNumbers;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CallId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;

import tools.jackson.databind.JsonNode;

/** One person is not one telephone number: each contact has a key of its own, and an erasure says which contacts it means. */
class ContactsTest {

    @TempDir
    Path folder;

    @Test
    void of_two_people_behind_one_switchboard_one_is_erased_and_the_other_stays() {
        var mingbai = Running.shared();
        var wang = closed(mingbai, "王一", "0311-86990201-802");
        var li = opened(mingbai, "李二", "(0311)86990201转803");

        var choice = contacts(mingbai, wang, li.position());
        assertThat(why(choice, wang)).isEqualTo("own true");
        assertThat(why(choice, li)).isEqualTo("same-number false");
        assertThat(choice.toString()).doesNotContain("王一", "李二", "86990201");

        var erased = erase(mingbai, wang, "caller").expect(201);
        assertThat(erased.body().path("records").size()).isOne();

        assertThat(identity(mingbai, li).expect(200).text("name")).isEqualTo("李二");
        assertThat(identity(mingbai, wang).expect(409).problem()).isEqualTo("identity-erased");
        assertThat(timeline(mingbai, wang)).contains("access.personal-data-erased");
        assertThat(timeline(mingbai, li)).doesNotContain("access.personal-data-erased");
        assertThat(mingbai.as("operator").get("/api/screen-pop?phone=031186990201&min-position=" + erased.position()).expect(200).body()
                .path("byCaller").findValuesAsString("ticket")).containsExactly(li.text("ticket"));
        assertThat(erase(mingbai, wang, "caller").expect(409).problem()).isEqualTo("already-erased");
    }

    @Test
    void the_contacts_of_one_person_are_proposed_and_each_that_is_erased_stands_on_its_own_record() {
        var mingbai = Running.shared();
        var first = closed(mingbai, "古丽·努尔", "13911120011");
        var second = closed(mingbai, "古丽・努尔", "+86 139 1112 0011");
        var answered = mingbai.as("operator").post("/api/calls", body("line", "policy", "caller", caller("古丽 努尔", "013911120011"), "subject", "问",
                "text", "问政策", "outcome", "answered", "answer", "已答")).expect(201);
        var open = opened(mingbai, "古丽努尔", "13911120011");
        var husband = closed(mingbai, "艾力", "13911120011");

        var choice = contacts(mingbai, first, open.position());
        assertThat(List.of(why(choice, first), why(choice, second), why(choice, answered), why(choice, open), why(choice, husband)))
                .containsExactly("own true", "same-number-and-name true", "same-number-and-name true", "same-number-and-name false", "same-number false");
        assertThat(mingbai.as("discipline").get("/erasures/new?ticket=" + first.text("ticket")).http().body()).contains(second.text("callId"), "号码与姓名相同");

        assertThat(erase(mingbai, first, "caller", first.text("callId"), open.text("ticket")).expect(409).problem()).isEqualTo("matter-not-closed");
        assertThat(erase(mingbai, first, "caller", "call-nobody").expect(422).problem()).isEqualTo("unknown-contact");
        assertThat(erase(mingbai, first, "texts", first.text("callId")).expect(422).problem()).isEqualTo("invalid-input");
        assertThat(identity(mingbai, second).expect(200).text("name")).isEqualTo("古丽・努尔");

        var erased = erase(mingbai, first, "caller", first.text("ticket"), first.text("callId"), second.text("callId"), answered.text("callId")).expect(201);
        assertThat(erased.body().path("records").size()).isEqualTo(3);
        for (var gone : List.of(first, second)) {
            assertThat(identity(mingbai, gone).expect(409).problem()).isEqualTo("identity-erased");
            assertThat(timeline(mingbai, gone)).contains("access.personal-data-erased");
        }
        for (var stays : List.of(open, husband)) {
            identity(mingbai, stays).expect(200);
        }
        assertThat(mingbai.as("discipline").get("/api/erasures").expect(200).http().body()).contains(answered.text("callId"), second.text("ticket"));
        assertThat(contacts(mingbai, first, erased.position()).toString()).doesNotContain(second.text("callId"), answered.text("callId"));
    }

    @Test
    void an_anonymous_caller_left_nothing_to_look_at() {
        var mingbai = Running.shared();
        var call = Tickets.call();
        call.put("caller", body("disclosure", "anonymous"));
        var ticket = mingbai.as("operator").post("/api/calls", call).expect(201);

        assertThat(identity(mingbai, ticket).expect(409).problem()).isEqualTo("identity-not-given");
    }

    @Test
    void contacts_that_an_earlier_version_put_under_one_key_are_set_apart_before_it_goes() {
        String wang;
        String li;
        try (var mingbai = Mingbai.start(folder, Running.accounts())) {
            wang = asBefore(mingbai, "王一", "0311-86990202");
            li = asBefore(mingbai, "李二", "0311-86990202");
            new Tickets(mingbai).close(wang);

            var erased = mingbai.as("discipline").post("/api/erasures", erasure(wang, "caller")).expect(201);

            assertThat(erased.body().path("records").size()).isOne();
            assertSetApart(mingbai, wang, li);
            assertThat(mingbai.as("operator").get("/api/screen-pop?phone=031186990202&min-position=" + erased.position()).expect(200).body()
                    .path("byCaller").findValuesAsString("ticket")).containsExactly(li);
            assertThat(mingbai.as("handler").get("/tickets/" + li).expect(200).http().body()).contains("单独的密钥");
        }
        try (var mingbai = Mingbai.start(folder, Running.accounts())) {
            assertSetApart(mingbai, wang, li);
            new Tickets(mingbai).close(li);
            mingbai.as("discipline").post("/api/erasures", erasure(li, "caller")).expect(201);
            assertThat(opening(mingbai, li).expect(409).problem()).isEqualTo("identity-erased");
        }
    }

    private static void assertSetApart(Mingbai mingbai, String erased, String stays) {
        assertThat(opening(mingbai, erased).expect(409).problem()).isEqualTo("identity-erased");
        assertThat(opening(mingbai, stays).expect(200).text("name")).isEqualTo("李二");
    }

    /** As it was when the key of a caller hung on the number. */
    private static String asBefore(Mingbai mingbai, String name, String phone) {
        var at = Instant.now().minusSeconds(60);
        var number = mingbai.bean(TicketNumbers.class).next(at);
        var caller = new Caller(Disclosure.NAMED, new SubjectId("subject-shared"), "{\"name\":\"%s\",\"phone\":\"%s\"}".formatted(name, phone));
        var place = new UnitCode("130000");
        var actor = new Actor(new AccountId("operator"), Set.of(Role.OPERATOR), Set.of(place), null);
        var call = new LogCall(new CallId("call-" + number.value().toLowerCase().replace("hb", "x")), CallOutcome.TICKET, number, HotlineLine.COMPLAINT, caller,
                null, null, null, place, "欠薪", "欠薪", new CardId("bureau-hotline"), at, null);
        return mingbai.bean(Commands.class).send(call, CommandRequest.by(actor)).orRefuse().event(TicketOpened.class).ticket().value();
    }

    private static Api.Answer opened(Mingbai mingbai, String name, String phone) {
        var call = Tickets.call();
        call.put("caller", caller(name, phone));
        return mingbai.as("operator").post("/api/calls", call).expect(201);
    }

    private static Api.Answer closed(Mingbai mingbai, String name, String phone) {
        var opened = opened(mingbai, name, phone);
        new Tickets(mingbai).close(opened.text("ticket"));
        return opened;
    }

    private static Map<String, Object> caller(String name, String phone) {
        return body("disclosure", "named", "name", name, "phone", phone);
    }

    private static JsonNode contacts(Mingbai mingbai, Api.Answer of, long position) {
        return mingbai.as("discipline").get("/api/erasures/contacts?ticket=" + of.text("ticket") + "&min-position=" + position).expect(200).body();
    }

    private static String why(JsonNode choice, Api.Answer call) {
        var found = new ArrayList<String>();
        choice.path("contacts").forEach(one -> {
            if (one.path("id").asString().equals(call.text("callId"))) {
                found.add(one.path("why").asString() + " " + one.path("proposed").asBoolean());
            }
        });
        return String.join(",", found);
    }

    private static Map<String, Object> erasure(String ticket, String what) {
        return body("ticket", ticket, "what", List.of(what), "basis", "consent-withdrawn", "reason", "本人撤回同意");
    }

    private static Api.Answer erase(Mingbai mingbai, Api.Answer of, String what, String... contacts) {
        var wanted = erasure(of.text("ticket"), what);
        if (contacts.length > 0) {
            wanted.put("contacts", List.of(contacts));
        }
        return mingbai.as("discipline").post("/api/erasures", wanted);
    }

    private static Api.Answer identity(Mingbai mingbai, Api.Answer of) {
        return opening(mingbai, of.text("ticket"));
    }

    private static Api.Answer opening(Mingbai mingbai, String ticket) {
        return mingbai.as("discipline").post("/api/tickets/" + ticket + "/identity-openings", body("reason", "核对"));
    }

    private static String timeline(Mingbai mingbai, Api.Answer of) {
        return mingbai.as("discipline").get("/api/tickets/" + of.text("ticket")).expect(200).body().path("timeline").toString();
    }
}
