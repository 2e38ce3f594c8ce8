package org.mingbai.handling.read.board;

import java.time.Instant;

import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewQuery;
import org.springframework.stereotype.Component;

/** How many tickets wait for a day to come: a number, and nothing of what they are about. */
@Component
public final class OpenDeadlines {
    private final BoardView view;

    OpenDeadlines(BoardView view) {
        this.view = view;
    }

    /** Open tickets whose deadline comes after this instant. */
    public long after(Instant instant) {
        return view.store().search(ViewQuery.of(Filter.after(BoardView.RUNS_UNTIL, instant)).page(0, 1)).total();
    }
}
