package org.mingbai.intake.write.imports.start;

import org.mingbai.kernel.Refusal;

/** Every upload waits in memory, so only so many may wait. */
public record ImportsWaiting(int most) implements Refusal.Conflict {
}
