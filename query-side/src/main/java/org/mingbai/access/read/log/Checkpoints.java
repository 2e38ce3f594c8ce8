package org.mingbai.access.read.log;

import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.EventLogException;
import org.mingbai.eventlog.StorageException;
import org.mingbai.eventlog.proof.Checkpoint;
import org.mingbai.eventlog.proof.CheckpointSigner;
import org.mingbai.eventlog.proof.ExportedProof;
import org.mingbai.eventlog.proof.LastSigned;
import org.mingbai.eventlog.proof.LogNotContinuedException;
import org.mingbai.eventlog.proof.MerkleLog;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.http.NotFoundException;
import org.mingbai.platform.http.PositionNotReachedException;

/**
 * What leaves the system so that the system can be held to it: signed checkpoints, and proofs that rest on them. Without a key there are
 * none, and whoever asks is told that there is nothing of the kind.
 */
final class Checkpoints {

    /** Commits that a request reads for itself, some hundredths of a second; more are read in the background, after a start. */
    private static final long NEAR = 10_000;

    private final EventLog log;
    private final MerkleLog tree;
    private final @Nullable CheckpointSigner signer;
    private final Standing standing;
    private volatile @Nullable Signed newest;

    Checkpoints(EventLog log, MerkleLog tree, @Nullable CheckpointSigner signer, Standing standing) {
        this.log = log;
        this.tree = tree;
        this.signer = signer;
        this.standing = standing;
    }

    /** After a start: takes up the log, and looks whether it is the one that was signed last. */
    void prepare() {
        tree.follow();
        if (signer != null) {
            standing.look();
        }
    }

    /** Why nothing is signed, where that is so. */
    Optional<EventLogException> finding() {
        return signer != null && ready() ? standing.finding() : Optional.empty();
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

    /**
     * What a page shows of it: a checkpoint, or why there is none.
     *
     * @param refused    the log is not the one that was signed last
     * @param forgetful  what was signed last cannot be read or written
     * @param acceptances when somebody went on with a log that does not continue what was signed
     */
    record Shown(@Nullable Signed checkpoint, @Nullable LogNotContinuedException refused, boolean forgetful, List<LastSigned.Acceptance> acceptances) {
    }

    Shown shown() {
        if (signer == null || !ready()) {
            return new Shown(null, null, false, List.of());
        }
        try {
            return new Shown(now(), null, false, standing.acceptances());
        } catch (LogNotContinuedException found) {
            return new Shown(null, found, false, standing.acceptances());
        } catch (StorageException failed) {
            return new Shown(null, null, true, List.of());
        }
    }

    boolean available() {
        return signer != null;
    }

    /** False while the tree of a large log is still being made after a start. */
    boolean ready() {
        return tree.behind() < NEAR;
    }

    /** Of one size there is one: everybody may ask, so it is signed once. */
    Signed now() {
        var by = signer();
        requireReady();
        var known = newest;
        long size = log.tail();
        if (known == null || known.size() != size) {
            var note = standing.keep(() -> by.sign(size));
            var checkpoint = Checkpoint.verified(note.toString(), by.verifierKey());
            known = new Signed(checkpoint.origin(), size, base64(checkpoint.root()), note.toString(), by.verifierKey().toString());
            newest = known;
        }
        return known;
    }

    Inclusion inclusion(long position, @Nullable Long size) {
        long of = size == null ? log.tail() : size;
        require(of >= 0 && of <= log.tail(), "size");
        require(position >= 1 && position <= of, "position");
        requireReady();
        var commit = log.commitAt(position).orElseThrow(NotFoundException::new);
        return new Inclusion(position, of, base64(commit.hash()), base64(tree.inclusion(position, of).path()));
    }

    Consistency consistency(long first, @Nullable Long second) {
        long to = second == null ? log.tail() : second;
        require(to >= 0 && to <= log.tail(), "second");
        require(first >= 0 && first <= to, "first");
        requireReady();
        return new Consistency(first, to, base64(tree.consistency(first, to).path()));
    }

    /** The proof of one event, against a checkpoint of now. Personal data in it stays ciphertext. */
    String proof(long position, int index) {
        var by = signer();
        requireReady();
        long size = log.tail();
        var commit = log.commitAt(position).filter(found -> index >= 0 && index < found.events().size()).orElseThrow(NotFoundException::new);
        return ExportedProof.of(commit, index, tree.inclusion(position, size), standing.keep(() -> by.sign(size))).text();
    }

    private void requireReady() {
        if (!ready()) {
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
