package org.mingbai.platform.view;

/**
 * Finds, from how things are, what should have followed from commits and did not, and does it. It may be asked at any time; what is done
 * twice changes nothing.
 */
public interface Unfinished extends StartUpTask {

    @Override
    default int getOrder() {
        return UNFINISHED_WORK;
    }
}
