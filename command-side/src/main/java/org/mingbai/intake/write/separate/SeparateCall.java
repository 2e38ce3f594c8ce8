package org.mingbai.intake.write.separate;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.write.Said;
import org.mingbai.kernel.About;
import org.mingbai.kernel.Tag;
import org.mingbai.kernel.value.CallId;

/**
 * Take a call off the ticket that it joined by mistake.
 *
 * @param said what was said on it, to go with it; null where that was erased
 */
public record SeparateCall(CallId call, String reason, @Nullable Said said) implements About {

    @Override
    public Tag subject() {
        return Tag.of("call", call);
    }
}
