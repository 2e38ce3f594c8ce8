package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingbai.acceptance.Api.body;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the log, the organisation, the calendars, the imports and the clock, as the server writes them. */
class ReferencePagesTest {
    private static final Map<String, List<String>> PAGES = Map.of(
            "dispatcher", List.of("/imports"),
            "discipline", List.of("/imports", "/log", "/log?verify=true&order=oldest", "/log?from=3&size=50"),
            "admin", List.of("/organisation", "/organisation?q=130100", "/organisation/130100-jc", "/calendars", "/calendars?year=2026",
                    "/calendars/2026", "/demo-clock"));

    @TempDir
    static Path data;
    private static Mingbai mingbai;

    @BeforeAll
    static void start() {
        mingbai = Mingbai.start(data);
    }

    @AfterAll
    static void stop() {
        mingbai.close();
    }

    @Test
    void each_is_there_for_its_readers_and_for_nobody_else() {
        PAGES.forEach((account, pages) -> pages.forEach(page -> {
            assertThat(mingbai.as(account).get(page).expect(200).http().body()).as(page).contains("</html>");
            mingbai.as("handler").get(page).expect(403);
        }));
    }

    @Test
    void the_log_page_shows_what_the_api_answers() {
        var proof = mingbai.as("discipline").get("/log?verify=true").expect(200).http().body();
        var tail = mingbai.as("discipline").get("/api/log/verification").expect(200);
        assertThat(proof).contains(tail.text("head"));
        mingbai.as("discipline").get("/log?from=0").expect(422);
    }

    @Test
    void a_post_that_nobody_is_at_shows_as_vacant() {
        var api = mingbai.as("admin");
        assertThat(unit(api, 0)).doesNotContain("缺岗");
        api.post("/api/posts/post-130300-xf-1/presence", body("holder", "a", "present", false)).expect(200);
        var left = api.post("/api/posts/post-130300-xf-1/presence", body("holder", "b", "present", false)).expect(200);
        assertThat(left.body().path("vacancy").asBoolean()).isTrue();
        assertThat(unit(api, left.position())).contains("缺岗");
    }

    @Test
    void a_year_is_shown_before_it_is_published_or_the_line_that_cannot_be_read_with_all_that_was_typed() {
        var shown = preview("2-5~2-11 春节 休\n2-20 春节 班").expect(200).http().body();
        assertThat(shown).contains("&quot;date&quot;:&quot;2027-02-11&quot;");
        mingbai.as("admin").get("/calendars/2027").expect(404);

        var refused = preview("2-5~2-11 春节 休\n2-30 春节 休").expect(422).http().body();
        assertThat(refused).contains("第 2 行", "2-5~2-11 春节 休\n2-30 春节 休");
    }

    private static String unit(Api api, long position) {
        return api.get("/organisation/130300-xf?min-position=" + position).expect(200).http().body();
    }

    private static Api.Answer preview(String text) {
        return mingbai.as("admin").get("/calendars/preview?year=2027&text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }
}
