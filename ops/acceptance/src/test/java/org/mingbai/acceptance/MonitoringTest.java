package org.mingbai.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the alert rules and the dashboard ask for is what a running system tells, and it tells it to nobody else. */
class MonitoringTest {

    private static final Path MONITORING = Path.of("..", "monitoring");
    private static final Pattern FIGURE = Pattern.compile("\\b((?:mingbai|http_server|jvm|process|disk)_[a-z_]+)");
    private static final Pattern EXPORTED = Pattern.compile("^([a-z_]+)[ {]", Pattern.MULTILINE);

    @Test
    void every_figure_that_is_watched_is_exported(@TempDir Path data) throws Exception {
        try (var mingbai = Mingbai.start(data)) {
            mingbai.as("operator").post("/api/calls", body("line", "policy", "caller", body("disclosure", "anonymous"),
                    "subject", "咨询", "text", "咨询政策", "outcome", "answered", "answer", "已答复")).expect(201);
            var told = scrape(mingbai, "admin", 200);

            assertThat(names(told, EXPORTED)).containsAll(watched());
            assertThat(told).containsPattern("mingbai_commands_total\\{command=\"LogCall\",outcome=\"accepted\",refusal=\"none\"} \\d")
                    .containsPattern("mingbai_view_lag_positions\\{view=\"handling.ticket-board\"} \\d")
                    .containsPattern("mingbai_log_append_seconds_count [1-9]");
            for (var other : Set.of("operator", "leader", "discipline")) {
                scrape(mingbai, other, 403);
            }
            scrape(mingbai, null, 401);
            assertThat(ask(mingbai, "GET", "/actuator/parked", "admin", 200)).isEqualTo("[]");
            assertThat(ask(mingbai, "POST", "/actuator/parked", "admin", 200)).isEqualTo("[]");
            ask(mingbai, "POST", "/actuator/parked", "discipline", 403);
        }
    }

    private static Set<String> watched() throws IOException {
        var names = new TreeSet<String>();
        names.addAll(names(Files.readString(MONITORING.resolve("rules.yml")), FIGURE));
        names.addAll(names(Files.readString(MONITORING.resolve("dashboards/mingbai.json")), FIGURE));
        assertThat(names).contains("mingbai_view_lag_seconds", "mingbai_log_append_seconds_bucket");
        return names;
    }

    private static Set<String> names(String text, Pattern pattern) {
        var names = new TreeSet<String>();
        pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }

    private static String scrape(Mingbai mingbai, String account, int expected) throws Exception {
        return ask(mingbai, "GET", "/actuator/prometheus", account, expected);
    }

    private static String ask(Mingbai mingbai, String method, String path, String account, int expected) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(mingbai.address() + path))
                .header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.noBody());
        if (account != null) {
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((account + ":mingbai").getBytes(UTF_8)));
        }
        var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(expected);
        return answer.body();
    }
}
