package org.mingbai.pages.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.mingbai.platform.http.CrowdedException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

class LiveReadersTest {
    private final LiveReaders readers = new LiveReaders(Runnable::run);

    @Test
    void every_reader_is_told_the_position() {
        var one = new Connection();
        var other = new Connection();
        readers.join("wang", () -> one);
        readers.join("wang", () -> other);

        readers.moved(42);

        assertThat(one.told).containsExactly("event:moved data:42");
        assertThat(other.told).containsExactly("event:moved data:42");
    }

    @Test
    void who_has_gone_is_forgotten_and_keeps_nobody_else_waiting() {
        var gone = new Connection();
        gone.broken = true;
        var here = new Connection();
        readers.join("wang", () -> gone);
        readers.join("wang", () -> here);

        readers.moved(7);

        assertThat(readers.count()).isEqualTo(1);
        assertThat(here.told).hasSize(1);
    }

    @Test
    void no_more_are_let_in_than_there_is_room_for() {
        for (int i = 0; i < LiveReaders.MOST; i++) {
            assertThat(readers.join("account-" + i % 100, Connection::new)).isPresent();
        }
        assertThatThrownBy(() -> readers.join("one-more", Connection::new)).isInstanceOf(CrowdedException.class);
    }

    @Test
    void nobody_takes_the_room_of_the_others() {
        for (int i = 0; i < LiveReaders.MOST_OF_ONE; i++) {
            assertThat(readers.join("wang", Connection::new)).isPresent();
        }
        assertThatThrownBy(() -> readers.join("wang", Connection::new)).isInstanceOf(CrowdedException.class);
        assertThat(readers.join("liu", Connection::new)).isPresent();
    }

    @Test
    void who_does_not_read_what_was_sent_holds_nobody_up_and_is_told_the_newest_later() {
        var waiting = new ArrayList<Runnable>();
        var slow = new LiveReaders(waiting::add);
        var page = new Connection();
        slow.join("wang", () -> page);

        slow.moved(7);
        slow.moved(8);
        slow.beat();
        slow.moved(9);
        assertThat(waiting).hasSize(1);
        waiting.getFirst().run();

        assertThat(page.told).hasSize(1).first().asString().contains("9");
    }

    @Test
    void a_server_that_stops_ends_every_connection_and_lets_nobody_in() {
        var open = new Connection();
        readers.join("wang", () -> open);

        readers.close();

        assertThat(open.ended).isTrue();
        assertThat(readers.count()).isZero();
        assertThat(readers.join("wang", Connection::new)).isEmpty();
    }

    private static final class Connection extends SseEmitter {
        private final List<String> told = new ArrayList<>();
        private boolean broken;
        private boolean ended;

        @Override
        public void send(SseEventBuilder event) throws IOException {
            if (broken) {
                throw new IOException("broken pipe");
            }
            told.add(event.build().stream().map(part -> part.getData().toString()).collect(Collectors.joining()).strip().replace('\n', ' '));
        }

        @Override
        public void complete() {
            ended = true;
        }
    }
}
