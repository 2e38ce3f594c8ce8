package org.mingbai.eventlog.proof;

import java.util.Arrays;
import java.util.List;

/**
 * Shows that a log of one size is the beginning of the same log at another.
 *
 * @param first  the smaller size
 * @param second the larger size, or the same
 */
public record ConsistencyProof(long first, long second, List<byte[]> path) {

    public ConsistencyProof {
        path = MerkleTree.path(path);
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("a log of size " + first + " is no beginning of one of size " + second);
        }
    }

    /** RFC 9162, section 2.1.4.2; an empty log is the beginning of any. */
    public boolean shows(byte[] firstRoot, byte[] secondRoot) {
        if (first == 0) {
            return path.isEmpty() && Arrays.equals(firstRoot, MerkleTree.emptyRoot())
                    && (second > 0 || Arrays.equals(secondRoot, MerkleTree.emptyRoot()));
        }
        if (first == second) {
            return path.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        boolean whole = Long.bitCount(first) == 1;
        if (!whole && path.isEmpty()) {
            return false;
        }
        long node = first - 1;
        long last = second - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        byte[] old = whole ? firstRoot : path.getFirst();
        byte[] young = old;
        for (byte[] neighbour : path.subList(whole ? 0 : 1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = MerkleTree.node(neighbour, old);
                young = MerkleTree.node(neighbour, young);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                young = MerkleTree.node(young, neighbour);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, firstRoot) && Arrays.equals(young, secondRoot);
    }
}
