package org.mingbai.platform.integrity;

import org.mingbai.eventlog.Commit;

/** Is told of each commit that was found to be as it was written, at the pace of the verification: again and again, so it may look at what belongs to it. */
@FunctionalInterface
public interface SoundCommits {

    void sound(Commit commit);
}
