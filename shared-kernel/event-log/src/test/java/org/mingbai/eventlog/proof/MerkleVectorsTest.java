package org.mingbai.eventlog.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.format.Sha256;

/** The well-known tree of eight leaves that implementations of RFC 6962 and RFC 9162 are tried with. */
class MerkleVectorsTest {

    private static final List<byte[]> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f").stream().map(HexFormat.of()::parseHex).toList();

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    static byte[] naive(List<byte[]> leaves, long from, long to) {
        if (to - from == 0) {
            return Sha256.of();
        }
        if (to - from == 1) {
            return Sha256.of(new byte[] {0}, leaves.get((int) from));
        }
        long middle = from + MerkleTree.left(to - from);
        return Sha256.of(new byte[] {1}, naive(leaves, from, middle), naive(leaves, middle, to));
    }

    @Test
    void roots_are_those_of_the_known_tree() {
        assertThat(IntStream.rangeClosed(0, 8).mapToObj(size -> HexFormat.of().formatHex(naive(LEAVES, 0, size)))).isEqualTo(ROOTS);
    }

    @Test
    void the_paths_are_those_of_the_known_tree() {
        assertThat(hex(MerkleTree.inclusion(0, 8, (from, to) -> naive(LEAVES, from, to)))).containsExactly(
                "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(MerkleTree.consistency(6, 8, (from, to) -> naive(LEAVES, from, to)))).containsExactly(
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }

    /** Every proof of every tree of up to 40 leaves holds, and holds for nothing else. */
    @Test
    void proofs_show_what_is_so_and_nothing_else() {
        var leaves = IntStream.range(0, 40).mapToObj(i -> Sha256.of(new byte[] {(byte) i})).toList();
        for (int size = 1; size <= leaves.size(); size++) {
            byte[] root = naive(leaves, 0, size);
            for (int first = 0; first <= size; first++) {
                var consistency = new ConsistencyProof(first, size, MerkleTree.consistency(first, size, (from, to) -> naive(leaves, from, to)));
                assertThat(consistency.shows(naive(leaves, 0, first), root)).isTrue();
                assertThat(consistency.shows(Sha256.of(root), root)).isFalse();
                assertThat(first == 0 || !consistency.shows(naive(leaves, 0, first), Sha256.of(root))).isTrue();
            }
            for (int index = 0; index < size; index++) {
                var path = MerkleTree.inclusion(index, size, (from, to) -> naive(leaves, from, to));
                assertThat(new InclusionProof(index + 1, size, path).shows(leaves.get(index), root)).isTrue();
                assertThat(new InclusionProof(index + 1, size, path).shows(leaves.get((index + 1) % leaves.size()), root)).isFalse();
                assertThat(size == 1 || !new InclusionProof((index + 1) % size + 1, size, path).shows(leaves.get(index), root)).isTrue();
                for (int damaged = 0; damaged < path.size(); damaged++) {
                    assertThat(new InclusionProof(index + 1, size, without(path, damaged)).shows(leaves.get(index), root)).isFalse();
                }
            }
        }
    }

    private static List<byte[]> without(List<byte[]> path, int index) {
        return IntStream.range(0, path.size()).filter(i -> i != index).mapToObj(path::get).map(hash -> Arrays.copyOf(hash, 32)).toList();
    }
}
