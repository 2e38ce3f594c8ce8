package org.mingbai.acceptance;

import static org.mingbai.acceptance.Api.body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page for one of its readers, with matters on it that strain a layout: words of sixty letters, names as long as they may be,
 * matters that are late, closed, joined and judged.
 */
final class Pages {
    static final String LONG_WORD = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunter";
    private static final String LONG_NAME = "某某省某某市某某区某某街道某某社区某某路某某号某某大厦某某建筑劳务工程有限责任公司某某项目部";

    /** Whose page it is, null for the public. */
    record Shown(@Nullable String account, String address) {
    }

    private final Mingbai mingbai;
    private final Map<String, List<Shown>> byPattern = new LinkedHashMap<>();

    Pages(Mingbai mingbai) {
        this.mingbai = mingbai;
        var tickets = new Tickets(mingbai);
        var late = call(LONG_WORD, LONG_NAME);
        var ticket = late.text("ticket");
        mingbai.as("dispatcher").post("/api/tickets/" + ticket + "/dispatch", body("unit", Tickets.UNIT, "post", Tickets.POST)).expect(200);
        mingbai.as("handler").post("/api/tickets/" + ticket + "/accept", body()).expect(200);
        mingbai.as("operator").post("/api/calls", body("line", "complaint", "caller", body("disclosure", "named", "name", "钱多多", "phone", "13900002222"),
                "subject", "又来电", "text", LONG_WORD, "outcome", "join", "ticket", ticket)).expect(201);
        var wrong = mingbai.as("operator").post("/api/calls", body("line", "complaint", "caller", body("disclosure", "named", "name", "钱多多", "phone", "13900002222"),
                "respondent", body("kind", "employer", "name", LONG_NAME), "category", LONG_NAME, "district", "130100", "subject", LONG_WORD, "text", LONG_WORD,
                "outcome", "join", "ticket", ticket)).expect(201).text("callId");
        mingbai.as("operator").post("/api/calls/" + wrong + "/separation", body("reason", LONG_WORD)).expect(200);
        var closed = tickets.closed();
        tickets.resolved();
        mingbai.as("handler").post("/api/tickets/" + ticket + "/note", body("text", LONG_WORD + LONG_WORD)).expect(200);
        mingbai.as("admin").post("/api/demo/clock", body("advance", "P120D")).expect(200);
        call("新来的一件", "某工地");
        mingbai.as("supervisor").post("/api/tickets/" + ticket + "/press", body("reason", LONG_WORD)).expect(200);
        var report = mingbai.as("supervisor").post("/api/supervision-reports", body("about", body("ticket", ticket), "method", "open-visit",
                "place", LONG_WORD, "at", "2026-11-01T10:00:00+08:00", "findings", LONG_WORD, "faultSuspected", true)).expect(201).text("id");
        var faultCase = mingbai.as("discipline").post("/api/fault-cases", body("ticket", ticket, "report", report, "post", Tickets.POST, "unit",
                Tickets.UNIT, "fault", "overdue-handling", "facts", LONG_WORD)).expect(201).text("id");
        mingbai.as("discipline").post("/api/fault-cases/" + faultCase + "/finding", body("verified", true, "grounds", LONG_WORD)).expect(200);
        var imported = upload();
        mingbai.as("admin").post("/api/units", body("code", "130100-long", "name", LONG_NAME, "parent", "130100", "kind", "station"));

        page("/", null, "/");
        page("/sign-in", null, "/sign-in", "/sign-in?error");
        page("/public", null, "/public");
        page("/public/tickets/{number}", null, "/public/tickets/" + ticket + "?code=" + late.text("queryCode"),
                "/public/tickets/" + ticket + "?code=AAAAAAAA");
        page("/problems/{name}", null, "/problems/unknown-ticket");
        page("/intake", "operator", "/intake", "/intake?phone=13900002222");
        page("/calls/unplaced", "operator", "/calls/unplaced");
        page("/intake/pop", "operator", "/intake/pop?phone=13900002222");
        page("/tickets", "operator", "/tickets");
        page("/tickets", "dispatcher", "/tickets", "/tickets?q=" + LONG_WORD, "/tickets?q=nothing-of-the-kind", "/tickets?late=true",
                "/tickets?breached=true");
        page("/tickets", "handler", "/tickets");
        page("/tickets/{number}", "operator", "/tickets/" + closed);
        page("/tickets/{number}", "dispatcher", "/tickets/" + ticket);
        page("/tickets/{number}", "handler", "/tickets/" + ticket);
        page("/tickets/{number}", "discipline", "/tickets/" + closed);
        page("/tickets/{number}", "leader", "/tickets/" + ticket);
        page("/supervision", "supervisor", "/supervision");
        page("/supervision-reports", "supervisor", "/supervision-reports");
        page("/supervision-reports/new", "supervisor", "/supervision-reports/new?ticket=" + ticket);
        page("/supervisors", "admin", "/supervisors");
        page("/escalations", "leader", "/escalations");
        page("/imports", "dispatcher", "/imports");
        page("/imports/{id}", "dispatcher", "/imports/" + imported);
        page("/log", "discipline", "/log", "/log?verify=true&size=50");
        page("/erasures", "discipline", "/erasures");
        page("/erasures/new", "discipline", "/erasures/new?ticket=" + closed);
        page("/fault-cases", "discipline", "/fault-cases");
        page("/fault-cases/new", "discipline", "/fault-cases/new?ticket=" + ticket);
        page("/fault-cases/{id}", "discipline", "/fault-cases/" + faultCase);
        page("/fault-history", "discipline", "/fault-history?unit=" + Tickets.UNIT, "/fault-history?unit=" + Tickets.UNIT + "&asOf=2026-01-01&compare=true");
        page("/organisation", "admin", "/organisation", "/organisation?q=130100");
        page("/organisation/{code}", "admin", "/organisation/" + Tickets.UNIT);
        page("/cards", "admin", "/cards");
        page("/calendars", "admin", "/calendars");
        page("/calendars/{year}", "admin", "/calendars/2026");
        page("/calendars/preview", "admin", "/calendars/preview?year=2026&text=12-31%20%E5%85%83%E6%97%A6%20%E4%BC%91", "/calendars/preview?year=2027&text=" + LONG_WORD);
        page("/demo-clock", "admin", "/demo-clock");
    }

    /** All of them. */
    Stream<Shown> all() {
        return byPattern.values().stream().flatMap(List::stream);
    }

    Stream<String> patterns() {
        return byPattern.keySet().stream();
    }

    /** What the server answers with a page for people, whichever there are. */
    Stream<String> served() {
        return mingbai.beans(RequestMappingHandlerMapping.class).stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getKey().getMethodsCondition().getMethods().stream().anyMatch(method -> method.name().equals("GET")))
                .filter(entry -> !entry.getValue().getBeanType().isAnnotationPresent(RestController.class))
                .filter(entry -> !entry.getValue().hasMethodAnnotation(ResponseBody.class))
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("org.mingbai"))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()).distinct();
    }

    private void page(String pattern, @Nullable String account, String... addresses) {
        var shown = Stream.of(addresses).map(address -> new Shown(account, address)).toList();
        byPattern.merge(pattern, shown, (one, other) -> Stream.concat(one.stream(), other.stream()).toList());
    }

    private Api.Answer call(String subject, String respondent) {
        return mingbai.as("operator").post("/api/calls", body("line", "complaint",
                "caller", body("disclosure", "named", "name", "赵小明", "phone", "13900002222"),
                "respondent", body("kind", "employer", "name", respondent), "category", LONG_NAME, "district", "130100",
                "subject", subject, "text", subject + "\n" + subject, "outcome", "ticket")).expect(201);
    }

    private String upload() {
        try {
            var file = Files.readAllBytes(Path.of("..", "docs", "sample-import.xlsx"));
            var id = Upload.to(mingbai.as("dispatcher"), "/api/imports", "sample-import.xlsx", file,
                    Map.of("card", "bureau-hotline", "line", "complaint")).expect(202).text("id");
            Await.until("the import is done", () -> !mingbai.as("dispatcher").get("/api/imports/" + id).expect(200).text("state").equals("running"));
            return id;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
