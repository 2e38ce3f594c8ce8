package org.mingbai.intake.numbers;

/**
 * Remembers which serial numbers may have been given to people, apart from the log: a log that is put back to an earlier state has
 * forgotten numbers that somebody holds, and would give them to another matter. Safe for many threads.
 */
public interface NumberMemory {

    /** The highest number of the year that anybody may have been given, as far as is remembered here; 0 if none. */
    long highest(int year);

    /** False where numbers of the year were given before this memory began, so that there may be higher ones than it and the log know. */
    boolean isComplete(int year);

    /**
     * Numbers up to this one may be given out from now on. On disk when it returns; only then may one of them be answered.
     *
     * @param position of the commit that reserved them
     */
    void given(int year, long last, long position);

    /** For those who give no numbers to people. */
    static NumberMemory none() {
        return new NumberMemory() {
            @Override
            public long highest(int year) {
                return 0;
            }

            @Override
            public boolean isComplete(int year) {
                return true;
            }

            @Override
            public void given(int year, long last, long position) {
                // nobody holds one
            }
        };
    }
}
