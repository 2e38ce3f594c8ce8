package org.mingbai.access.write.identity;

import org.mingbai.kernel.Refusal;

/** The caller asked for confidence: who handles the matter handles it without knowing them (劳动保障监察条例 art. 9). */
record ReporterAskedForConfidence() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
