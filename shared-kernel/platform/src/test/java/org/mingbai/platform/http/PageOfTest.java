package org.mingbai.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class PageOfTest {
    private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

    @Test
    void a_list_at_hand_is_cut_into_pages_and_counted_as_a_whole() {
        assertThat(PageOf.cut(FIVE, 1, 2).items()).containsExactly("c", "d");
        assertThat(PageOf.cut(FIVE, 2, 2).items()).containsExactly("e");
        assertThat(PageOf.cut(FIVE, 2, 2).total()).isEqualTo(5);
    }

    @Test
    void beyond_its_end_there_is_nothing_however_far() {
        assertThat(PageOf.cut(FIVE, 3, 2).items()).isEmpty();
        assertThat(PageOf.cut(FIVE, Integer.MAX_VALUE, 200).items()).isEmpty();
    }

    @Test
    void a_page_out_of_range_is_refused_not_cut() {
        assertThatThrownBy(() -> PageOf.cut(FIVE, -1, 2)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> PageOf.cut(FIVE, 0, 201)).isInstanceOf(InvalidInputException.class);
    }
}
