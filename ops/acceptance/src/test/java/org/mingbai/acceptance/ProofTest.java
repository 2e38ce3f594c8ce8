package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.proof.Checkpoint;
import org.mingbai.eventlog.proof.ConsistencyProof;
import org.mingbai.eventlog.proof.ExportedProof;
import org.mingbai.eventlog.proof.InclusionProof;
import org.mingbai.eventlog.proof.VerifierKey;

import tools.jackson.databind.JsonNode;

/** What the system gives away convinces somebody who has nothing else of it but its verifier key. */
class ProofTest {

    private final Mingbai mingbai = Running.shared();

    @Test
    void an_event_and_the_growth_of_the_log_are_shown_to_an_outsider() {
        var first = mingbai.as("supervisor").get("/api/log/checkpoint").expect(200).body();
        var key = VerifierKey.parse(first.path("verifierKey").asString());
        var earlier = Checkpoint.verified(first.path("note").asString(), key);
        new Tickets(mingbai).open();
        var later = Checkpoint.verified(mingbai.anonymously().get("/public/checkpoint").expect(200).http().body(), key);

        assertThat(later.size()).isGreaterThan(earlier.size());
        var grown = mingbai.as("admin").get("/api/log/proofs/consistency?first=" + earlier.size() + "&second=" + later.size()).expect(200).body();
        assertThat(new ConsistencyProof(earlier.size(), later.size(), hashes(grown)).shows(earlier.root(), later.root())).isTrue();

        var included = mingbai.as("leader").get("/api/log/proofs/inclusion?position=" + later.size() + "&size=" + later.size()).expect(200).body();
        assertThat(new InclusionProof(later.size(), later.size(), hashes(included))
                .shows(Base64.getDecoder().decode(included.path("commitHash").asString()), later.root())).isTrue();

        var proof = mingbai.as("discipline").get("/api/log/proofs/event?position=" + later.size() + "&index=1").expect(200).http().body();
        var shown = ExportedProof.parse(proof).verify(key).event();
        assertThat(shown.position()).isEqualTo(later.size());
        assertThat(shown.event().name()).isEqualTo("intake.ticket-opened");
    }

    @Test
    void what_the_log_does_not_hold_cannot_be_proven() {
        mingbai.as("discipline").get("/api/log/proofs/event?position=999999999").expect(404);
        mingbai.as("discipline").get("/api/log/proofs/event?position=1&index=99").expect(404);
        mingbai.as("leader").get("/api/log/proofs/inclusion?position=0").expect(422);
        mingbai.as("leader").get("/api/log/proofs/inclusion?position=2&size=1").expect(422);
        mingbai.as("leader").get("/api/log/proofs/consistency?first=5&second=4").expect(422);
        mingbai.as("leader").get("/api/log/proofs/consistency?first=0&second=999999999").expect(422);
    }

    private static List<byte[]> hashes(JsonNode proof) {
        return StreamSupport.stream(proof.path("path").spliterator(), false).map(hash -> Base64.getDecoder().decode(hash.asString())).toList();
    }
}
