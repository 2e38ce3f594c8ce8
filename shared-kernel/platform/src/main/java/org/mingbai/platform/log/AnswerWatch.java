package org.mingbai.platform.log;

import java.util.Collection;
import java.util.Set;

import org.mingbai.eventlog.Tag;

/** Is told what an answer or a decision rests on. */
public interface AnswerWatch {

    AnswerWatch NONE = new AnswerWatch() {
        @Override
        public boolean isNeeded() {
            return false;
        }

        @Override
        public void answered(Set<Tag> asked, Collection<Long> positions) {
            // nobody wants to know
        }

        @Override
        public void decided(Set<Tag> asked, Collection<Long> positions) {
            // nothing speaks against it
        }
    };

    /** False where there is nothing to say whatever the answer rests on. */
    boolean isNeeded();

    /**
     * @param asked     by which tags it was read, none where it was read by position
     * @param positions of the commits that it was read from
     */
    void answered(Set<Tag> asked, Collection<Long> positions);

    /** The same of a decision. It throws where nothing may be decided on that. */
    void decided(Set<Tag> asked, Collection<Long> positions);
}
