package org.mingbai.bench.load;

import java.time.Instant;

import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.NewCommit;

/** One commit of the history in the making: when it was recorded, and everything that is stored but its position. */
record Step(Instant at, NewCommit commit) implements Comparable<Step> {

    @Override
    public int compareTo(Step other) {
        int byTime = at.compareTo(other.at);
        return byTime != 0 ? byTime : commit.commitId().compareTo(other.commit.commitId());
    }

    static CommitMetadata by(String account, String role, String command) {
        return CommitMetadata.empty().withAccount(account).withRole(role).withCommand(command).withSoftwareVersion("load");
    }
}
