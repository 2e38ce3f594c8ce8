package org.mingbai.platform.node.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MongoDbNodesTest {

    private static final String SERVER = "MINGBAI_TEST_MONGODB_URI";

    private String uri = "";

    @BeforeEach
    void findServer() {
        var server = System.getenv(SERVER);
        Assumptions.assumeTrue(server != null, "skipped: no MongoDB (" + SERVER + " is not set)");
        uri = server.replaceAll("/*$", "") + "/mingbai-" + UUID.randomUUID();
    }

    @AfterEach
    void drop() {
        if (!uri.isEmpty()) {
            try (var client = MongoClients.create(uri)) {
                client.getDatabase(String.valueOf(new ConnectionString(uri).getDatabase())).drop();
            }
        }
    }

    @Test
    void nodes_know_one_another_and_one_that_ends_in_order_is_gone_at_once() {
        try (var here = MongoDbNodes.join(uri, "here")) {
            try (var _ = MongoDbNodes.join(uri, "there")) {
                assertThat(here.alive()).containsExactlyInAnyOrder("here", "there");
            }
            assertThat(here.alive()).containsExactly("here");
        }
    }

    @Test
    void one_that_gives_no_more_signs_of_life_is_gone_after_its_lease_and_one_that_does_stays() {
        var never = Duration.ofDays(1);
        try (var here = MongoDbNodes.join(uri, "here", Duration.ofMillis(50), Duration.ofMillis(400));
             var _ = MongoDbNodes.join(uri, "silent", never, Duration.ofMillis(400));
             var beating = MongoDbNodes.join(uri, "beating", Duration.ofMillis(50), Duration.ofMillis(400))) {
            var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (here.alive().contains("silent") && System.nanoTime() < until) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            assertThat(here.alive()).containsExactlyInAnyOrder("here", beating.own());
        }
    }
}
