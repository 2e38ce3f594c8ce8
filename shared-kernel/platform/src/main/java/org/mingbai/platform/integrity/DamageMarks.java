package org.mingbai.platform.integrity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.mingbai.eventlog.Tag;
import org.mingbai.platform.log.AnswerWatch;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** An answer that rests on damage says so: in a header, and to the page that shows it. */
public final class DamageMarks implements AnswerWatch {

    /** The state of the log, where it is not good; on every answer. */
    public static final String STATE = "Log-State";
    /** The damaged positions that this answer rests on. */
    public static final String DAMAGE = "Log-Damage";

    private static final String ATTRIBUTE = DamageMarks.class.getName();

    private final LogGuard guard;

    public DamageMarks(LogGuard guard) {
        this.guard = guard;
    }

    @Override
    public boolean isNeeded() {
        return !guard.state().isGood();
    }

    @Override
    public void answered(Set<Tag> asked, Collection<Long> positions) {
        var under = guard.under(asked, positions);
        // whoever is not signed in has their answer from the log only once their code was right
        if (!under.isEmpty() && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            mark(request, under);
        }
    }

    /** No decision on half the facts: it is refused, and whatever else can be decided goes on. */
    @Override
    public void decided(Set<Tag> asked, Collection<Long> positions) {
        guard.requireUndamaged(asked, positions);
    }

    private void mark(ServletRequestAttributes request, SortedSet<Long> under) {
        var all = new TreeSet<>(under);
        all.addAll(positions(request));
        request.setAttribute(ATTRIBUTE, all, RequestAttributes.SCOPE_REQUEST);
        if (request.getResponse() != null) {
            request.getResponse().setHeader(DAMAGE, all.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            state(request.getResponse());
        }
    }

    void state(HttpServletResponse response) {
        var state = guard.state();
        if (!state.isGood()) {
            var at = state.firstBad();
            response.setHeader(STATE, state.kind() + (at.isPresent() ? "; position=" + at.getAsLong() : ""));
        }
    }

    /** The damaged positions that the answer to the present request rests on, as far as it has been read. */
    public List<Long> here() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request ? List.copyOf(positions(request)) : List.of();
    }

    private static Collection<Long> positions(ServletRequestAttributes request) {
        return request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Collection<?> marked
                ? marked.stream().map(Long.class::cast).toList() : List.of();
    }
}
