package org.mingbai.acceptance;

import static org.mingbai.acceptance.Api.body;

import java.util.Map;

/** Tickets brought to where a test needs them, by the commands that bring them there. */
final class Tickets {
    static final String UNIT = "130100-jc";
    static final String POST = "post-130100-jc-1";

    private final Mingbai mingbai;

    Tickets(Mingbai mingbai) {
        this.mingbai = mingbai;
    }

    static Map<String, Object> call() {
        return body("line", "complaint", "caller", body("disclosure", "named", "name", "赵小明", "phone", "13900002222"),
                "category", "工资拖欠", "district", "130100", "subject", "拖欠工资", "text", "三个月没有发工资", "outcome", "ticket");
    }

    String open() {
        return mingbai.as("operator").post("/api/calls", call()).expect(201).text("ticket");
    }

    /** All the way from a ticket that is open. @return the position of its closing */
    long close(String ticket) {
        act("dispatcher", ticket, "dispatch", body("unit", UNIT, "post", POST));
        act("handler", ticket, "accept", body());
        act("handler", ticket, "resolve", body("resolution", "upheld", "reply", "已责令支付"));
        act("operator", ticket, "follow-up", body("satisfied", "yes"));
        return act("operator", ticket, "close", body());
    }

    String dispatched() {
        var ticket = open();
        act("dispatcher", ticket, "dispatch", body("unit", UNIT, "post", POST));
        return ticket;
    }

    String accepted() {
        var ticket = dispatched();
        act("handler", ticket, "accept", body());
        return ticket;
    }

    String resolved() {
        var ticket = accepted();
        act("handler", ticket, "resolve", body("resolution", "upheld", "reply", "已责令支付"));
        return ticket;
    }

    String closed() {
        var ticket = open();
        close(ticket);
        return ticket;
    }

    private long act(String account, String ticket, String act, Map<String, ?> body) {
        return mingbai.as(account).post("/api/tickets/" + ticket + "/" + act, body).expect(200).position();
    }
}
