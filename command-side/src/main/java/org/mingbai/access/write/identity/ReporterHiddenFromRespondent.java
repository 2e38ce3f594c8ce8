package org.mingbai.access.write.identity;

import org.mingbai.kernel.Refusal;

/** The unit, post or person complained about never learns from the system who complained. */
record ReporterHiddenFromRespondent() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.FORBIDDEN;
    }
}
