package org.mingbai.eventlog.proof;

import java.util.Arrays;
import java.util.List;

/**
 * Shows that a commit is the one at its position in a log of a known root.
 *
 * @param position of the commit, from 1
 * @param size     of the log that the root stands for
 * @param path     hashes of the neighbouring subtrees, from the leaf up
 */
public record InclusionProof(long position, long size, List<byte[]> path) {

    public InclusionProof {
        path = MerkleTree.path(path);
        if (position < 1 || position > size) {
            throw new IllegalArgumentException("position " + position + " is in no log of size " + size);
        }
    }

    /** RFC 9162, section 2.1.3.2. */
    public boolean shows(byte[] commitHash, byte[] root) {
        long node = position - 1;
        long last = size - 1;
        byte[] hash = MerkleTree.leaf(commitHash);
        for (byte[] neighbour : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleTree.node(neighbour, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleTree.node(hash, neighbour);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
