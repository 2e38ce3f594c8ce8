package org.mingbai.eventlog.transfer;

import java.util.Arrays;
import java.util.List;

import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.storage.CommitStorage;

/** Writes commits that were sealed elsewhere, if each continues the one before it and has the hash that it claims. For one thread. */
public final class Taker {

    private final CommitStorage target;
    private Head head;

    /** @param target must have no other writer */
    public Taker(CommitStorage target) {
        this.target = target;
        this.head = target.last().map(CommitCodec::decode).map(Head::of).orElse(Head.EMPTY);
    }

    public Head head() {
        return head;
    }

    /** @throws TransferException if one of them does not belong here; those before it are checked, and none is written */
    public void take(List<SealedCommit> commits) {
        var end = head;
        for (var sealed : commits) {
            check(sealed.commit(), end);
            end = Head.of(sealed.commit());
        }
        if (target.write(commits) < commits.size()) {
            throw new TransferException("somebody else writes to the target: position " + (head.position() + 1) + " or a later one was taken");
        }
        head = end;
    }

    private static void check(Commit commit, Head before) {
        if (commit.position() != before.position() + 1) {
            throw new TransferException("position " + (before.position() + 1) + " is next, not " + commit.position());
        }
        if (!Arrays.equals(commit.previousHash(), before.hash())) {
            throw new TransferException("position " + commit.position() + " does not chain to the commit before it");
        }
        if (!Arrays.equals(commit.hash(), CommitCodec.recompute(before.hash(), commit))) {
            throw new TransferException("position " + commit.position() + " does not have the hash that it claims");
        }
    }
}
