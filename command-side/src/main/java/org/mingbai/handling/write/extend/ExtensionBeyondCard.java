package org.mingbai.handling.write.extend;

import org.mingbai.kernel.Refusal;

/**
 * All extensions of a round together stay within what the card allows.
 *
 * @param most what the card allows
 * @param granted what was granted before
 * @param left what may still be granted
 */
public record ExtensionBeyondCard(int most, int granted, int left) implements Refusal {

    @Override
    public Kind kind() {
        return Kind.RULE;
    }

    @Override
    public String field() {
        return "days";
    }
}
