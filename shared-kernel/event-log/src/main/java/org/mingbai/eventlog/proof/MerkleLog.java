package org.mingbai.eventlog.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

import org.mingbai.eventlog.ChainLink;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.eventlog.format.Sha256;

/**
 * The Merkle tree of a log that grows. It keeps the hashes of whole subtrees of 256 commits and more (a quarter of a byte a commit) and
 * reads at most a few hundred commits for the rest. It follows the log when it is asked, so the first question after a start reads the
 * whole log once, and who asks meanwhile waits: a process that serves others calls {@link #follow} on a thread of its own, and answers
 * only what is near ({@link #behind}). A commit that does not chain to the one before it is not taken up. Safe for many threads.
 */
public final class MerkleLog {

    private static final int BLOCK = 256;
    private static final byte[] UNKNOWN = {};
    /** What is read in one go while others wait: some hundredths of a second. */
    private static final int PIECE = 16 * BLOCK;

    private final EventLog log;
    /** Level 0: hashes of whole blocks, one after the other; level n: of 2^n blocks. */
    private final List<Level> levels = new ArrayList<>();
    /** Blocks that were read for the answer that is being made, by their first index. */
    private final Map<Long, Leaves> read = new HashMap<>();
    /** The hash of the last commit in a whole block, which the next commit must name. */
    private byte[] followed = Head.EMPTY.hash();
    private volatile long taken;
    /** Whether somebody else gives it the commits, and hashes of leaves after the last whole block, which it then keeps. */
    private final boolean fed;
    private final List<byte[]> pending = new ArrayList<>(BLOCK);
    private volatile long given;

    private static final class Level extends ByteArrayOutputStream {
        byte[] at(long index) {
            int start = Math.toIntExact(index * Sha256.LENGTH);
            return Arrays.copyOfRange(buf, start, start + Sha256.LENGTH);
        }

        long hashes() {
            return size() / Sha256.LENGTH;
        }
    }

    public MerkleLog(EventLog log) {
        this(log, false);
    }

    private MerkleLog(EventLog log, boolean fed) {
        this.log = log;
        this.fed = fed;
        levels.add(new Level());
    }

    /** One that reads nothing by itself and is given each commit, by whoever has recomputed it: what rests on its roots is that. */
    public static MerkleLog fed(EventLog log) {
        return new MerkleLog(log, true);
    }

    /** Takes up the next commit. */
    public synchronized void take(long position, byte[] hash) {
        if (!fed || position != given + 1) {
            throw new IllegalArgumentException("position " + position + " does not follow " + given);
        }
        pending.add(MerkleTree.leaf(hash));
        if (pending.size() == BLOCK) {
            add(0, subtree(0, BLOCK, index -> pending.get((int) index)));
            followed = hash;
            taken += BLOCK;
            pending.clear();
        }
        given = position;
    }

    /** How many commits it can be asked about. */
    public long size() {
        return fed ? given : log.tail();
    }

    /** @throws IllegalArgumentException for a size that the log does not have */
    public byte[] root(long size) {
        return within(size, () -> size == 0 ? MerkleTree.emptyRoot() : hash(0, size));
    }

    public InclusionProof inclusion(long position, long size) {
        return within(size, () -> new InclusionProof(position, size, MerkleTree.inclusion(position - 1, size, this::hash)));
    }

    public ConsistencyProof consistency(long first, long second) {
        return within(second, () -> new ConsistencyProof(first, second, MerkleTree.consistency(first, second, this::hash)));
    }

    private interface Answer<T> {
        T get();
    }

    private synchronized <T> T within(long size, Answer<T> answer) {
        if (size < 0 || size > size()) {
            throw new IllegalArgumentException("the log ends at " + size() + ", before " + size);
        }
        follow(size);
        try {
            return answer.get();
        } finally {
            read.clear();
        }
    }

    /** Takes up what the log has and the tree has not, in pieces, between which others are answered. */
    public void follow() {
        for (long to = log.tail(); !fed && to - taken >= BLOCK;) {
            within(Math.min(to, taken + PIECE), () -> taken);
        }
    }

    long tail() {
        return log.tail();
    }

    /** Whether the log has this size by now; where others append to it, too, it is looked again. */
    boolean reaches(long size) {
        return size <= log.tail() || size <= log.newestTail();
    }

    /** How many commits have to be read before the whole log can be asked about. */
    public long behind() {
        return log.tail() - (fed ? given : taken);
    }

    private void follow(long size) {
        if (fed || size - taken < BLOCK) {
            return;
        }
        try (var commits = log.readChain(taken + 1)) {
            var next = commits.iterator();
            while (size - taken >= BLOCK) {
                var block = new Leaves(next, BLOCK, followed);
                add(0, subtree(0, BLOCK, index -> block.hashes.get((int) index)));
                followed = block.last;
                taken += BLOCK;
            }
        }
    }

    /** Leaves of commits that follow one another. */
    private static final class Leaves {
        private final List<byte[]> hashes = new ArrayList<>(BLOCK);
        private byte[] last;

        /** @param last the hash that the first of them must name, empty where it is not known */
        Leaves(Iterator<ChainLink> commits, int count, byte[] last) {
            this.last = last;
            for (long i = 0; i < count; i++) {
                take(commits.next());
            }
        }

        Leaves(List<byte[]> known) {
            hashes.addAll(known);
            last = UNKNOWN;
        }

        private void take(ChainLink commit) {
            if (last.length > 0 && !Arrays.equals(commit.previousHash(), last)) {
                throw new CorruptCommitException("position " + commit.position() + " does not chain to the commit before it");
            }
            last = commit.hash();
            hashes.add(MerkleTree.leaf(last));
        }
    }

    private void add(int level, byte[] hash) {
        if (level == levels.size()) {
            levels.add(new Level());
        }
        var same = levels.get(level);
        same.writeBytes(hash);
        if (same.hashes() % 2 == 0) {
            add(level + 1, MerkleTree.node(same.at(same.hashes() - 2), hash));
        }
    }

    private byte[] hash(long from, long to) {
        long n = to - from;
        if (n >= BLOCK && Long.bitCount(n) == 1) {
            return levels.get(Long.numberOfTrailingZeros(n / BLOCK)).at(from / n);
        }
        if (n > BLOCK) {
            long middle = from + MerkleTree.left(n);
            return MerkleTree.node(hash(from, middle), hash(middle, to));
        }
        long start = from / BLOCK * BLOCK;
        var leaves = read.computeIfAbsent(start, this::block);
        return subtree(from, to, index -> leaves.hashes.get((int) (index - start)));
    }

    /** A path within a block needs several of its subtrees. */
    private Leaves block(long start) {
        if (fed && start == taken) {
            return new Leaves(pending);
        }
        try (var commits = log.readChain(start + 1)) {
            var block = new Leaves(commits.iterator(), (int) Math.min(BLOCK, log.tail() - start), start == taken ? followed : UNKNOWN);
            if (fed && !Arrays.equals(subtree(0, BLOCK, index -> block.hashes.get((int) index)), levels.getFirst().at(start / BLOCK))) {
                throw new CorruptCommitException("positions " + (start + 1) + " to " + (start + BLOCK) + " are not those that were taken up");
            }
            return block;
        }
    }

    private static byte[] subtree(long from, long to, LongFunction<byte[]> leaf) {
        if (to - from == 1) {
            return leaf.apply(from);
        }
        long middle = from + MerkleTree.left(to - from);
        return MerkleTree.node(subtree(from, middle, leaf), subtree(middle, to, leaf));
    }
}
