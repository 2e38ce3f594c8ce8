package org.mingbai.escalation.read.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.mingbai.platform.http.InvalidInputException.Fault;
import org.mingbai.viewstore.ViewQuery.Sort;

class EscalationQuestionTest {
    @Test
    void the_highest_level_comes_first_and_then_what_was_due_earliest() {
        assertThat(sorted(null).order()).containsExactly(new Sort("levelOrder", true), new Sort("deadline", false));
        assertThat(sorted("since,desc").order()).containsExactly(new Sort("since", true), new Sort("deadline", false));
    }

    @Test
    void what_cannot_be_sorted_by_is_refused() {
        assertThat(sorted("unit").faults()).extracting(Fault::field).containsExactly("sort");
        assertThat(sorted("level,down").faults()).extracting(Fault::field).containsExactly("sort");
    }

    @Test
    void a_level_that_there_is_not_is_refused() {
        assertThat(new EscalationQuestion(4, null, null, null, null).faults()).extracting(Fault::field).containsExactly("level");
        assertThat(new EscalationQuestion(-1, null, "unit", null, null).faults()).extracting(Fault::field).containsExactly("sort", "level");
    }

    private static EscalationQuestion sorted(@Nullable String by) {
        return new EscalationQuestion(null, null, by, null, null);
    }
}
