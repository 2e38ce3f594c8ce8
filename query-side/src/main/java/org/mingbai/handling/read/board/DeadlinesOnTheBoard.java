package org.mingbai.handling.read.board;

import java.time.Instant;

import org.mingbai.handling.read.OpenDeadlines;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewQuery;
import org.springframework.stereotype.Component;

/** Counted on the board, which knows them all. */
@Component
final class DeadlinesOnTheBoard implements OpenDeadlines {
    private final BoardView view;

    DeadlinesOnTheBoard(BoardView view) {
        this.view = view;
    }

    @Override
    public long after(Instant instant) {
        return view.store().search(ViewQuery.of(Filter.after(BoardView.RUNS_UNTIL, instant)).page(0, 1)).total();
    }
}
