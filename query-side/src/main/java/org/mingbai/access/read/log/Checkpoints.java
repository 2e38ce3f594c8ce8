package org.mingbai.access.read.log;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.proof.Checkpoint;
import org.mingbai.eventlog.proof.CheckpointSigner;
import org.mingbai.eventlog.proof.ExportedProof;
import org.mingbai.eventlog.proof.LastSigned;
import org.mingbai.eventlog.proof.LogNotContinuedException;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.http.NotFoundException;
import org.mingbai.platform.http.PositionNotReachedException;
import org.mingbai.platform.integrity.LogDamagedException;
import org.mingbai.platform.integrity.LogGuard;
import org.mingbai.platform.integrity.LogState;

/**
 * What leaves the system so that the system can be held to it: signed checkpoints, and proofs that rest on them. Without a key there are
 * none, and whoever asks is told that there is nothing of the kind.
 */
final class Checkpoints {

    /** How long a request may walk on over what is not verified yet; more is left to the background, after a start. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EventLog log;
    private final LogGuard guard;
    private final @Nullable CheckpointSigner signer;
    private volatile @Nullable Signed newest;

    Checkpoints(EventLog log, LogGuard guard, @Nullable CheckpointSigner signer) {
        this.log = log;
        this.guard = guard;
        this.signer = signer;
    }

    /**
     * @param note the signed checkpoint, to be kept elsewhere as it stands
     * @param verifierKey what checks it
     */
    record Signed(String origin, long size, String root, String note, String verifierKey) {
    }

    /** @param path hashes in base64, from the leaf up */
    record Inclusion(long position, long size, String commitHash, List<String> path) {
    }

    record Consistency(long first, long second, List<String> path) {
    }

    /** What a page shows of it: a checkpoint, or none; the state of the log says why. */
    Optional<Signed> shown() {
        if (signer == null || !(guard.state() instanceof LogState.Sound)) {
            return Optional.empty();
        }
        try {
            return Optional.of(now());
        } catch (LogNotContinuedException | LogDamagedException | StorageException | PositionNotReachedException found) {
            return Optional.empty();
        }
    }

    /** When somebody went on with a log that does not continue what was signed. */
    List<LastSigned.Acceptance> acceptances() {
        try {
            return guard.signed().acceptances();
        } catch (StorageException failed) {
            return List.of();
        }
    }

    boolean available() {
        return signer != null;
    }

    /** Of one size there is one: everybody may ask, so it is signed once. Only what this process has recomputed is signed. */
    Signed now() {
        var by = signer();
        requireSound();
        var known = newest;
        long size = guard.verified();
        if (known == null || known.size() != size) {
            var note = by.sign(size);
            var checkpoint = Checkpoint.verified(note.toString(), by.verifierKey());
            known = new Signed(checkpoint.origin(), size, base64(checkpoint.root()), note.toString(), by.verifierKey().toString());
            newest = known;
        }
        return known;
    }

    Inclusion inclusion(long position, @Nullable Long size) {
        requireVerified();
        long of = size == null ? guard.verified() : size;
        require(of >= 0 && of <= log.tail(), "size");
        require(position >= 1 && position <= of, "position");
        requireUpTo(of);
        var commit = log.commitAt(position).orElseThrow(NotFoundException::new);
        return new Inclusion(position, of, base64(commit.hash()), base64(guard.tree().inclusion(position, of).path()));
    }

    Consistency consistency(long first, @Nullable Long second) {
        requireVerified();
        long to = second == null ? guard.verified() : second;
        require(to >= 0 && to <= log.tail(), "second");
        require(first >= 0 && first <= to, "first");
        requireUpTo(to);
        return new Consistency(first, to, base64(guard.tree().consistency(first, to).path()));
    }

    /** The proof of one event, against a checkpoint of now. Personal data in it stays ciphertext. */
    String proof(long position, int index) {
        var by = signer();
        requireSound();
        long size = guard.verified();
        var commit = log.commitAt(position).filter(found -> index >= 0 && index < found.events().size()).orElseThrow(NotFoundException::new);
        requireUpTo(position);
        return ExportedProof.of(commit, index, guard.tree().inclusion(position, size), by.sign(size)).text();
    }

    private void requireSound() {
        requireVerified();
        guard.requireSound();
    }

    /** All that is there now has been looked at. */
    private void requireVerified() {
        if (!guard.walkOn(PATIENCE)) {
            throw new PositionNotReachedException();
        }
    }

    private void requireUpTo(long position) {
        if (position > guard.verified()) {
            guard.requireSound();
            throw new PositionNotReachedException();
        }
    }

    private CheckpointSigner signer() {
        if (signer == null) {
            throw new NotFoundException();
        }
        return signer;
    }

    private static void require(boolean holds, String field) {
        if (!holds) {
            throw InvalidInputException.of(field, "beyond-the-log");
        }
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(Checkpoints::base64).toList();
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }
}
