package org.mingbai.eventlog.proof;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.format.Sha256;

/**
 * The Merkle tree of a log that grows. It keeps the hashes of whole subtrees of 256 commits and more (a quarter of a byte a commit) and
 * reads at most a few hundred commits for the rest; it follows the log when it is asked, so the first question after a start reads the
 * whole log once. Safe for many threads.
 */
public final class MerkleLog {

    private static final int BLOCK = 256;

    private final EventLog log;
    /** Level 0: hashes of whole blocks, one after the other; level n: of 2^n blocks. */
    private final List<Level> levels = new ArrayList<>();

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
        this.log = log;
        levels.add(new Level());
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
        if (size < 0 || size > log.tail()) {
            throw new IllegalArgumentException("the log ends at " + log.tail() + ", before " + size);
        }
        follow(size);
        return answer.get();
    }

    private void follow(long size) {
        long blocks = levels.getFirst().hashes();
        if (size / BLOCK <= blocks) {
            return;
        }
        var leaves = new ArrayList<byte[]>(BLOCK);
        try (var commits = log.read(blocks * BLOCK + 1).limit(size / BLOCK * BLOCK - blocks * BLOCK)) {
            commits.forEach(commit -> {
                leaves.add(MerkleTree.leaf(commit.hash()));
                if (leaves.size() == BLOCK) {
                    add(0, subtree(0, BLOCK, index -> leaves.get((int) index)));
                    leaves.clear();
                }
            });
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
        List<byte[]> leaves;
        try (var commits = log.read(from + 1).limit(n)) {
            leaves = commits.map(Commit::hash).map(MerkleTree::leaf).toList();
        }
        return subtree(from, to, index -> leaves.get((int) (index - from)));
    }

    private static byte[] subtree(long from, long to, LongFunction<byte[]> leaf) {
        if (to - from == 1) {
            return leaf.apply(from);
        }
        long middle = from + MerkleTree.left(to - from);
        return MerkleTree.node(subtree(from, middle, leaf), subtree(middle, to, leaf));
    }
}
