package org.mingbai.bench.run;

import java.util.ArrayList;
import java.util.List;
import org.mingbai.bench.peer.Cell;
import org.mingbai.bench.peer.Mode;

/** Which cells are measured for which peer. The preloads are where a size could matter: stores with an index, at one payload. */
final class Plan {

    private static final int SMALL = 256;
    private static final int LARGE = 1024;

    private final Options.Size size;

    Plan(Options.Size size) {
        this.size = size;
    }

    /** The loads to be made before anything is measured; the largest one serves the figures of reading. */
    List<Long> preloads(String peer) {
        return cells(peer).stream().map(Cell::preload).filter(events -> events > 0).distinct().sorted().toList();
    }

    List<Long> preloads() {
        return size == Options.Size.QUICK ? List.of(10_000L, 100_000L) : List.of(10_000L, 100_000L, 1_000_000L);
    }

    List<Cell> cells(String peer) {
        List<Cell> cells = new ArrayList<>();
        switch (peer) {
            case "file", "rocksdb" -> empty(cells, peer, Mode.PLAIN);
            case "mingbai" -> {
                empty(cells, peer, Mode.PLAIN);
                empty(cells, peer, Mode.CONDITION);
                for (Mode mode : List.of(Mode.LOOK_UP, Mode.NO_HASH, Mode.SEALED)) {
                    cells.add(new Cell(peer, mode, SMALL, 1, 0));
                    cells.add(new Cell(peer, mode, SMALL, 64, 0));
                }
                loaded(cells, peer, Mode.PLAIN, preloads(), 1, 64);
                loaded(cells, peer, Mode.CONDITION, preloads(), 64);
            }
            case "axon5-jpa", "umadb" -> {
                empty(cells, peer, Mode.CONDITION);
                loaded(cells, peer, Mode.CONDITION, preloads().subList(1, preloads().size()), 1, 64);
            }
            case "axon4-mongo" -> empty(cells, peer, Mode.CONDITION);
            case "http-mingbai", "http-jpa-crud" -> cells.add(new Cell(peer, Mode.REQUEST, SMALL, 64, 0));
            default -> throw new IllegalArgumentException("no peer " + peer);
        }
        return cells;
    }

    private void empty(List<Cell> cells, String peer, Mode mode) {
        for (int payload : size == Options.Size.QUICK ? new int[] {SMALL} : new int[] {SMALL, LARGE}) {
            for (int writers : size == Options.Size.QUICK ? new int[] {1, 64} : new int[] {1, 8, 64}) {
                cells.add(new Cell(peer, mode, payload, writers, 0));
            }
        }
    }

    private static void loaded(List<Cell> cells, String peer, Mode mode, List<Long> preloads, int... writers) {
        for (long preload : preloads) {
            for (int count : writers) {
                cells.add(new Cell(peer, mode, SMALL, count, preload));
            }
        }
    }
}
