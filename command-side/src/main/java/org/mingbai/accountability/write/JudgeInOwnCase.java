package org.mingbai.accountability.write;

import org.mingbai.kernel.Refusal;

/** Recusal: nobody finds, decides or reviews in a case about themselves. */
public record JudgeInOwnCase() implements Refusal.Forbidden {
}
