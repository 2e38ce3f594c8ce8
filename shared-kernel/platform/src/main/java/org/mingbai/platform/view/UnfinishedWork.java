package org.mingbai.platform.view;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import org.mingbai.platform.axon.Undone;
import org.mingbai.platform.time.Turns;

/**
 * A start does what was left undone; so does a system that runs, without waiting for a start: where what follows from a commit failed,
 * such as on a full disk, and where another node of the same log died and may have died right after a commit.
 */
final class UnfinishedWork extends Turns {

    private final List<Unfinished> tasks;
    private final Supplier<Set<String>> alive;
    private final Undone undone;
    private Set<String> lived = Set.of();

    UnfinishedWork(List<Unfinished> tasks, Supplier<Set<String>> alive, Undone undone) {
        super("unfinished-work", Duration.ofSeconds(5));
        this.tasks = List.copyOf(tasks);
        this.alive = alive;
        this.undone = undone;
    }

    @Override
    protected void turn() {
        var now = alive.get();
        if (!now.containsAll(lived)) {
            undone.note();
        }
        lived = now;
        if (undone.take()) {
            finish();
        }
    }

    private void finish() {
        try {
            tasks.forEach(Unfinished::run);
        } catch (RuntimeException failed) {
            undone.note();
            throw failed;
        }
    }
}
