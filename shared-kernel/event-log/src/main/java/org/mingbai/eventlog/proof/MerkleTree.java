package org.mingbai.eventlog.proof;

import java.util.ArrayList;
import java.util.List;

import org.mingbai.eventlog.format.Sha256;

/**
 * The Merkle tree of RFC 9162, section 2.1: roots, inclusion and consistency proofs over leaves that some source hands out. Leaf
 * {@code i} (from 0) of a log is the hash of the commit at position {@code i + 1}, which itself stands for the commit's bytes.
 */
final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** The hash of the subtree over the leaves from (inclusive) to (exclusive). */
    interface Subtrees {
        byte[] hash(long from, long to);
    }

    private MerkleTree() {
    }

    /** @param commitHash 32 bytes */
    static byte[] leaf(byte[] commitHash) {
        return Sha256.of(LEAF, commitHash);
    }

    static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }

    static byte[] emptyRoot() {
        return Sha256.of();
    }

    /** How many leaves the left subtree of {@code n > 1} leaves has: the largest power of two below n. */
    static long left(long n) {
        return Long.highestOneBit(n - 1);
    }

    /** @throws MalformedProofException unless every one is a hash: of parts that are longer or shorter, others could be put together */
    static List<byte[]> path(List<byte[]> hashes) {
        if (hashes.stream().anyMatch(hash -> hash.length != Sha256.LENGTH)) {
            throw new MalformedProofException("a path consists of hashes of 32 bytes");
        }
        return List.copyOf(hashes);
    }

    /** PATH(m, D_n) of section 2.1.3.1. */
    static List<byte[]> inclusion(long index, long size, Subtrees subtrees) {
        var path = new ArrayList<byte[]>();
        path(index, 0, size, subtrees, path);
        return path;
    }

    private static void path(long index, long from, long to, Subtrees subtrees, List<byte[]> path) {
        if (to - from <= 1) {
            return;
        }
        long middle = from + left(to - from);
        if (index < middle) {
            path(index, from, middle, subtrees, path);
            path.add(subtrees.hash(middle, to));
        } else {
            path(index, middle, to, subtrees, path);
            path.add(subtrees.hash(from, middle));
        }
    }

    /** PROOF(m, D_n) of section 2.1.4.1. */
    static List<byte[]> consistency(long first, long second, Subtrees subtrees) {
        var path = new ArrayList<byte[]>();
        if (first > 0 && first < second) {
            subproof(first, 0, second, true, subtrees, path);
        }
        return path;
    }

    private static void subproof(long first, long from, long to, boolean known, Subtrees subtrees, List<byte[]> path) {
        if (first == to) {
            if (!known) {
                path.add(subtrees.hash(from, to));
            }
            return;
        }
        long middle = from + left(to - from);
        if (first <= middle) {
            subproof(first, from, middle, known, subtrees, path);
            path.add(subtrees.hash(middle, to));
        } else {
            subproof(first, middle, to, false, subtrees, path);
            path.add(subtrees.hash(from, middle));
        }
    }
}
