package org.mingbai.viewstore.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewSchema;

/** What holds of every question to every view; the conformance suite asks the same of each store with fewer examples. */
class SearchProperties {

    private static final ViewSchema SCHEMA = ViewSchema.of("texts", 1, ViewField.text("subject"), ViewField.text("words"));

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.oneOf(Arbitraries.strings().withChars("老板欠薪工").ofMinLength(2).ofMaxLength(5), Arbitraries.of("12345", "110", "HB-26-7", "wifi"))
                .list().uniqueElements().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings().withChars("老板欠薪工，").ofMaxLength(14).flatMap(text -> Arbitraries.of("", " 12345，", " 110 ", "HB-26-7", "wifi")
                .map(text::concat)).list().ofMinSize(1).ofMaxSize(12);
    }

    @Property(tries = 150)
    void all_words_come_first_the_likeness_falls_and_the_order_of_words_is_nothing(@ForAll("texts") List<String> texts, @ForAll("words") List<String> words,
                                                                                  @ForAll Random random) throws IOException {
        try (var store = LuceneViewStore.open(new ByteBuffersDirectory(), Path.of("nowhere"), SCHEMA, word -> word, Duration.ofHours(1))) {
            for (int i = 0; i < texts.size(); i++) {
                store.put(ViewDocument.id("t" + i).text(i % 2 == 0 ? "subject" : "words", List.of(texts.get(i))).body(new byte[0]));
            }
            store.advance(new ViewPosition(1, 0));
            store.awaitPosition(1, Duration.ofSeconds(20));
            var hits = hits(store, String.join(" ", words));

            assertThat(hits).extracting(ViewPage.Found::likeness).isSortedAccordingTo(Comparator.<Double>naturalOrder().reversed());
            var all = IntStream.range(0, texts.size()).filter(at -> words.stream().allMatch(texts.get(at)::contains)).mapToObj("t%d"::formatted).toList();
            assertThat(hits.stream().filter(hit -> hit.likeness() == 1).map(ViewPage.Found::id)).as("all that is there").containsAll(all);
            var shuffled = new ArrayList<>(words);
            Collections.shuffle(shuffled, random);
            assertThat(ids(hits(store, String.join("、", shuffled)))).isEqualTo(ids(hits));
            var alike = store.search(ViewQuery.of(Filter.everything()).like(String.join("，", words)).page(0, 20)).items();
            assertThat(alike).extracting(ViewPage.Found::likeness).isSortedAccordingTo(Comparator.<Double>naturalOrder().reversed());
            assertThat(ids(alike)).as("what has it all is like it").containsAll(all);
        }
    }

    @Property
    void a_question_has_no_order_of_words_and_no_word_twice(@ForAll("words") List<String> words, @ForAll Random random) {
        var cutting = new Words(word -> word);
        var shuffled = new ArrayList<>(words);
        Collections.shuffle(shuffled, random);
        shuffled.addAll(words);
        assertThat(asked(cutting, String.join(" ; ", shuffled))).isEqualTo(asked(cutting, String.join(" ", words)));
    }

    @Property
    void nothing_that_is_typed_is_a_fault(@ForAll String typed) {
        var cutting = new Words(word -> word);
        for (var question : List.of(asked(cutting, typed), Question.of(cutting, ViewQuery.of(Filter.everything()).like(typed), 2))) {
            assertThat(question.isEmpty()).isEqualTo(question.places().isEmpty());
            assertThat(question.likeness(question.place() * question.places().size() + 1)).isEqualTo(1);
        }
    }

    private static Question asked(Words cutting, String typed) {
        return Question.of(cutting, ViewQuery.of(Filter.everything()).matching(typed), 2);
    }

    private static List<ViewPage.Found> hits(LuceneViewStore store, String typed) {
        return store.search(ViewQuery.of(Filter.everything()).matching(typed).page(0, 20)).items();
    }

    private static List<String> ids(List<ViewPage.Found> hits) {
        return hits.stream().map(ViewPage.Found::id).toList();
    }
}
