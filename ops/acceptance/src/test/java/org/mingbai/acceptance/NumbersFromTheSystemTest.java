package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A number that the client sends and a time that is about to be do not together stand in for a number of the system's. */
class NumbersFromTheSystemTest {

    @Test
    void no_call_however_timed_opens_a_ticket_that_is_there(@TempDir Path data) throws Exception {
        try (var mingbai = Mingbai.start(data)) {
            var there = new Tickets(mingbai).open();
            var before = mingbai.as("leader").get("/api/tickets/" + there).expect(200).http().body();

            var named = atOnce(400, i -> call(mingbai, i, there));
            assertThat(named).as("a number is refused whenever the call came").allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(422);
                assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo("ticket");
            });

            var unnamed = atOnce(400, i -> call(mingbai, i, null));
            assertThat(unnamed).allSatisfy(answer -> assertThat(answer.status() == 201 || answer.problem().equals("occurred-in-the-future"))
                    .as("%s", answer.body()).isTrue());
            var opened = unnamed.stream().filter(answer -> answer.status() == 201).map(answer -> answer.text("ticket")).toList();
            assertThat(opened).as("some were in time").isNotEmpty().doesNotContain(there).doesNotHaveDuplicates();
            assertThat(new HashSet<>(opened)).hasSizeLessThan(400);

            assertThat(mingbai.as("leader").get("/api/tickets/" + there).expect(200).http().body()).isEqualTo(before);
        }
    }

    private static Api.Answer call(Mingbai mingbai, int i, @Nullable String ticket) {
        var call = Tickets.call();
        if (ticket != null) {
            call.put("ticket", ticket);
        }
        call.put("occurredAt", Instant.now().plus(Duration.ofNanos(i % 40 * 250_000L)).toString());
        return mingbai.as("operator").post("/api/calls", call);
    }

    private static List<Api.Answer> atOnce(int many, IntFunction<Api.Answer> each) throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = new ArrayList<Api.Answer>();
            for (var answer : threads.invokeAll(IntStream.range(0, many).<Callable<Api.Answer>>mapToObj(i -> () -> each.apply(i)).toList())) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
