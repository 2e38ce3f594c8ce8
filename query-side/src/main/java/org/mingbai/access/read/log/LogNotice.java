package org.mingbai.access.read.log;

import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mingbai.platform.integrity.DamageMarks;
import org.mingbai.platform.integrity.LogGuard;
import org.mingbai.platform.integrity.LogState;
import org.mingbai.platform.security.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What every page says where the log cannot be relied on. The layout asks for it, when the page has been read. */
@Component("logNotice")
public final class LogNotice {

    private final LogGuard guard;
    private final DamageMarks marks;
    private final MessageSource messages;

    LogNotice(LogGuard guard, DamageMarks marks, MessageSource messages) {
        this.guard = guard;
        this.marks = marks;
        this.messages = messages;
    }

    /** For everybody who is signed in: whatever they do rests on the log. */
    public @Nullable String alarm() {
        var state = guard.state();
        return state.isGood() || SignedIn.actor().isEmpty() ? null : words(state);
    }

    /** That this very page rests on something damaged. */
    public @Nullable String here() {
        var positions = marks.here();
        return positions.isEmpty() ? null
                : say("log.alarm.here.about", positions.stream().map(String::valueOf).collect(Collectors.joining("、")));
    }

    public String words(LogState state) {
        return switch (state) {
            case LogState.Sound sound -> say("log.intact.about", number(sound.verified()));
            case LogState.Unverified on -> say("log.unverified.about", number(on.verified()), number(on.tail()));
            case LogState.Damaged damaged -> say("log.state.damaged", number(damaged.first().position()), damaged.first().reason(), number(damaged.places()));
            case LogState.CutOff cut -> say("log.state.cut-off", number(cut.signed()), number(cut.tail()));
            case LogState.Rewritten rewritten -> say("log.state.rewritten", number(rewritten.from()), number(rewritten.to()));
            case LogState.Unremembered _ -> say("log.state.unremembered");
            case LogState.Forgotten forgotten -> say("log.state.forgotten", number(forgotten.known()));
        };
    }

    /** Why nothing is signed, and what to do. */
    public String refusal(LogState state) {
        return switch (state) {
            case LogState.Sound _, LogState.Unverified _ -> "";
            case LogState.Damaged _ -> say("log.refusal.damaged");
            case LogState.CutOff cut -> say("problem.log-cut-off", number(cut.signed()), number(cut.tail()));
            case LogState.Rewritten rewritten -> say("problem.log-rewritten", number(rewritten.to()), number(rewritten.to()));
            case LogState.Unremembered _ -> say("log.refusal.unremembered");
            case LogState.Forgotten _ -> say("log.refusal.forgotten");
        };
    }

    private String say(String key, String... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static String number(long value) {
        return Long.toString(value);
    }
}
