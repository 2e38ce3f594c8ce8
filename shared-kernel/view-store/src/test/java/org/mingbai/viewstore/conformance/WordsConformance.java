package org.mingbai.viewstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewQuery;

/** What comes first, whatever stands in the texts and however it was typed: each test looks at many made-up views. */
public abstract class WordsConformance extends WholeConformance {

    private static final List<String> CHARACTERS = List.of("老", "板", "欠", "薪", "工", "地");
    private static final List<String> NUMBERS = List.of("12345", "12369", "110", "wifi");
    private static final int TEXTS = 24;
    private static final int QUESTIONS = 12;

    private final List<String> texts = new ArrayList<>();

    @Test
    void all_words_come_before_some_whatever_else_stands_there() {
        var random = madeUp(1);
        for (int i = 0; i < QUESTIONS; i++) {
            var words = words(random);
            var hits = asked(String.join(" ", words));
            var whole = hits.stream().map(hit -> words.stream().allMatch(word -> covers(text(hit), word))).toList();
            assertThat(whole).as("%s in %s", words, hits.stream().map(this::text).toList()).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(hits.stream().map(ViewPage.Found::id)).as("%s", words).containsAll(IntStream.range(0, TEXTS)
                    .filter(at -> words.stream().allMatch(texts.get(at)::contains)).mapToObj("t%02d"::formatted).toList());
        }
    }

    @Test
    void the_order_in_which_words_are_typed_and_what_parts_them_changes_nothing() {
        var random = madeUp(2);
        for (int i = 0; i < QUESTIONS; i++) {
            var words = new ArrayList<>(words(random));
            words.addAll(NUMBERS.subList(0, random.nextInt(NUMBERS.size())));
            var hits = ids(asked(String.join(" ", words)));
            for (var between : List.of(" ", "　", ",", "，", ";", "；", "、", " / ", ", ", "。")) {
                Collections.shuffle(words, random);
                assertThat(ids(asked(String.join(between, words)))).as("%s parted by '%s'", words, between).isEqualTo(hits);
            }
        }
    }

    @Test
    void the_likeness_that_is_told_never_grows_from_one_to_the_next_and_is_one_where_all_is_there() {
        var random = madeUp(3);
        for (int i = 0; i < QUESTIONS; i++) {
            var words = words(random);
            for (var question : List.of(everything().matching(String.join(" ", words)), everything().matching(String.join("", words)),
                    everything().like(String.join("，", words)))) {
                var hits = store.search(question.page(0, TEXTS)).items();
                assertThat(hits).extracting(ViewPage.Found::likeness).as("%s", question.text()).isSortedAccordingTo(Comparator.<Double>naturalOrder().reversed());
                assertThat(hits).allSatisfy(hit -> assertThat(hit.likeness()).as("%s in %s", words, text(hit)).isGreaterThan(0)
                        .matches(likeness -> (likeness == 1) == covers(text(hit), question.text())));
            }
        }
        assertThat(store.search(everything().matching("老板").sortedBy(new ViewQuery.Sort("level", false))).items())
                .extracting(ViewPage.Found::likeness).as("in another order").containsOnlyNulls();
    }

    @Test
    void pages_of_what_was_found_are_parts_of_one_order() {
        var random = madeUp(4);
        for (int i = 0; i < QUESTIONS; i++) {
            var words = String.join(" ", words(random));
            var paged = IntStream.range(0, TEXTS / 3).boxed().flatMap(page -> ids(everything().matching(words).page(page, 3)).stream());
            assertThat(paged).as(words).containsExactlyElementsOf(ids(asked(words)));
        }
    }

    @Test
    void words_are_ranked_alike_with_and_without_a_blank_between_them() {
        written(worded("a", "老板态度差，老板欠钱"), worded("b", "老板跑了，至今欠薪"), worded("c", "板欠 板欠 欠薪"), worded("d", "欠薪问题"), worded("e", "老板欠薪"));
        assertThat(matching("老板 欠薪").subList(0, 2)).containsExactlyInAnyOrder("b", "e");
        assertThat(matching("老板欠薪").subList(0, 2)).containsExactlyInAnyOrder("b", "e");
        assertThat(ids(everything().like("老板欠薪")).subList(0, 2)).containsExactlyInAnyOrder("b", "e");
        assertThat(ids(everything().like("老板 欠薪"))).as("blanks say nothing of a matter").containsExactlyInAnyOrder("b", "e");
    }

    @Test
    void numbers_are_found_in_any_order_whatever_parts_them() {
        written(worded("a", "先打12369，再打12345；13900000001/13800000002"), worded("b", "12345"), worded("c", "2024/05/01 停电"));
        for (var between : List.of(",", "，", ";", "；", "/", "／", "、", " ", "　", ", ", "|", "\n")) {
            assertThat(matching("12345" + between + "12369")).as("parted by '%s'", between).containsExactly("a", "b");
            assertThat(matching("13800000002" + between + "12369" + between + "13900000001")).as("parted by '%s'", between).containsExactly("a");
        }
        assertThat(matching("2024/05/01")).containsExactly("c");
        assertThat(matching("05/2024/01")).as("a date is no list").isEmpty();
        assertThat(ids(everything().like("12345，12369"))).startsWith("a");
    }

    @Test
    void what_is_written_in_many_ways_is_found_by_any_of_them() {
        written(worded("a", "见№ 7 文件"), worded("b", "见no.7"), worded("c", "7号文件"), worded("d", "见No 77文件"));
        for (var spelling : List.of("№7", "nr 7", "NO. 7", "ｎｏ．７")) {
            assertThat(matching(spelling)).as(spelling).containsExactlyInAnyOrder("a", "b");
            assertThat(matching("文件 " + spelling)).as(spelling).hasSize(4).startsWith("a");
            assertThat(matching(spelling + "文件")).as(spelling).hasSize(4).startsWith("a");
        }
    }

    @Test
    void more_words_than_a_question_can_have_are_no_fault() {
        written(worded("a", "老板欠薪欠薪"), worded("b", IntStream.range(0, 300).mapToObj("w%d"::formatted).toList().toArray(String[]::new)));
        assertThat(matching(String.join(" ", IntStream.range(0, 300).mapToObj("w%d"::formatted).toList()))).containsExactly("b");
        assertThat(matching("欠薪".repeat(300))).containsExactly("a");
        assertThat(ids(everything().like("12-34-".repeat(300) + "欠薪"))).isEmpty();
    }

    /** As the suite reads it, apart from what the stores do: each character stands in a pair, or whole, that the text has. */
    private static boolean covers(String text, String typed) {
        return List.of(typed.split("[ ，]")).stream().allMatch(word -> IntStream.range(0, word.length()).allMatch(at ->
                at > 0 && text.contains(word.substring(at - 1, at + 1)) || at + 1 < word.length() && text.contains(word.substring(at, at + 2))
                        || word.length() == 1 && text.contains(word)));
    }

    private Random madeUp(int seed) {
        var random = new Random(seed);
        var documents = new ArrayList<ViewDocument>();
        for (int i = 0; i < TEXTS; i++) {
            var text = new StringBuilder();
            int length = 2 + random.nextInt(14);
            for (int at = 0; at < length; at++) {
                text.append(random.nextInt(9) == 0 ? "，" : random.nextInt(14) == 0 ? " " + any(NUMBERS, random) + " " : any(CHARACTERS, random));
            }
            texts.add(text.toString());
            documents.add(worded("t%02d".formatted(i), texts.getLast()));
        }
        written(documents.toArray(ViewDocument[]::new));
        return random;
    }

    private static List<String> words(Random random) {
        return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(_ -> any(CHARACTERS, random) + any(CHARACTERS, random)
                + (random.nextInt(3) == 0 ? any(CHARACTERS, random) : "")).distinct().toList();
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private String text(ViewPage.Found hit) {
        return texts.get(Integer.parseInt(hit.id().substring(1)));
    }

    private static ViewQuery everything() {
        return ViewQuery.of(Filter.everything());
    }

    private List<ViewPage.Found> asked(String typed) {
        return store.search(everything().matching(typed).page(0, TEXTS)).items();
    }

    private static List<String> ids(List<ViewPage.Found> hits) {
        return hits.stream().map(ViewPage.Found::id).toList();
    }
}
