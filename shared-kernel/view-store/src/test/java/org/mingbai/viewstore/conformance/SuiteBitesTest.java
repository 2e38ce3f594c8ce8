package org.mingbai.viewstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mingbai.viewstore.TokenBlinder;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.lucene.LuceneFiles;
import org.mingbai.viewstore.lucene.LuceneViewStore;

/** The suite is run on stores that are broken on purpose: each fault must turn the test red that is there for it. */
class SuiteBitesTest {

    enum Fault {
        READS_ONLY_WHAT_IS_VISIBLE("the_writer_reads_what_it_has_just_written", BrokenAtFolding::readsOnlyWhatIsVisible),
        DELETES_NOTHING("a_deleted_document_is_gone", BrokenAtFolding::deletesNothing),
        DISCARDS_NOTHING("what_is_discarded_never_appears", BrokenAtFolding::discardsNothing),
        WRITES_THROUGH("what_is_not_advanced_is_not_made_durable", BrokenAtFolding::writesThrough),
        WRITES_THROUGH_UNTIL_ONE_FAILS("a_document_that_cannot_be_written_keeps_the_others_of_its_advance_out", BrokenAtFolding::writesThrough),
        FORGETS_FIELDS("has_finds_documents_with_any_value", BrokenAtFolding::forgetsFields),
        KEEPS_OLD_FIELDS("a_document_written_again_replaces_the_one_before_whole", BrokenAtFolding::keepsOldFields),
        FORGETS_THE_LOG("a_position_says_of_which_log_it_is", BrokenAtFolding::forgetsTheLog),
        SETS_NOTHING_ASIDE("what_is_set_aside_is_kept_and_the_view_begins_from_nothing", BrokenAtFolding::setsNothingAside),
        DELETES_WHAT_IT_SETS_ASIDE("what_is_set_aside_is_kept_and_the_view_begins_from_nothing", BrokenAtFolding::deletesWhatItSetsAside),
        KEEPS_WHAT_WAS_SET_ASIDE("what_is_set_aside_can_be_deleted", BrokenAtFolding::keepsWhatWasSetAside),
        LOSES_THE_EVENT_IN_THE_COMMIT("position_and_documents_are_there_after_reopening", BrokenAtFolding::losesTheEventInTheCommit),
        TAKES_A_PART_FOR_THE_WHOLE("a_commit_is_shown_when_it_is_folded_whole", BrokenAtFolding::takesAPartForTheWhole),
        STAYS_WHERE_NOTHING_WAS_WRITTEN("a_position_moves_without_any_document", BrokenAtFolding::staysWhereNothingWasWritten),
        FORGETS_THE_NOTE("a_note_moves_with_the_position_or_not_at_all", BrokenAtFolding::forgetsTheNote),
        KEEPS_A_DISCARDED_NOTE("a_note_moves_with_the_position_or_not_at_all", BrokenAtFolding::discardsNothing),
        MAKES_NOTHING_DURABLE("position_and_documents_are_there_after_reopening", BrokenAtFolding::makesNothingDurable),
        NEVER_WAITS("a_reader_does_not_wait_for_ever", BrokenAtFolding::neverWaits),
        DOES_NOT_WAKE("readers_see_what_was_advanced_when_they_wait_for_it", BrokenAtFolding::doesNotWake),
        TELLS_THE_WRITERS_POSITION("a_page_tells_the_position_that_it_was_read_at", BrokenAtFolding::tellsTheWritersPosition),
        JOINS_TEXTS("a_phrase_does_not_run_over_from_one_text_to_the_next", BrokenAtAsking::joinsTexts),

        TAKES_RANGES_WITHOUT_THEIR_ENDS("a_range_of_instants_includes_both_ends", BrokenAtAsking::takesRangesWithoutTheirEnds),
        TAKES_NUMBERS_WITHOUT_THEIR_ENDS("a_range_of_numbers_includes_both_ends", BrokenAtAsking::takesRangesWithoutTheirEnds),
        TAKES_THE_FIRST_OF_ANY_OF("any_of_finds_documents_with_at_least_one_of_the_values", BrokenAtAsking::takesTheFirstOfAnyOf),
        IGNORES_NOT("filters_are_joined_and_negated", BrokenAtAsking::ignoresNot),
        TAKES_NOTHING_FOR_EVERYTHING("nothing_joined_by_and_is_everything_and_nothing_joined_by_or_is_nothing",
                BrokenAtAsking::takesNothingForEverything),
        TAKES_HAS_FOR_EVERYTHING("has_finds_documents_with_any_value", BrokenAtAsking::takesHasForEverything),
        SORTS_ONE_WAY_ONLY("documents_are_sorted_by_numbers_instants_and_keywords_both_ways", BrokenAtAsking::sortsOneWayOnly),
        SORTS_BY_THE_FIRST_FIELD_ONLY("the_second_field_orders_within_the_first", BrokenAtAsking::sortsByTheFirstFieldOnly),
        PUTS_WHAT_IS_MISSING_FIRST("documents_without_the_field_come_last_in_both_directions", BrokenAtAsking::putsWhatIsMissingFirst),
        BREAKS_TIES_AT_RANDOM("the_id_breaks_ties_and_orders_what_has_no_order", BrokenAtAsking::breaksTiesAtRandom),
        COUNTS_UP_TO_A_THOUSAND("totals_are_exact_whatever_the_page", BrokenAtAsking::countsUpToAThousand),
        REPEATS_THE_LAST_OF_THE_PAGE_BEFORE("pages_follow_each_other_without_a_gap_or_an_overlap",
                BrokenAtAsking::repeatsTheLastOfThePageBefore),
        READS_ON_BY_OFFSET("what_moves_while_it_is_read_is_neither_skipped_nor_handed_over_twice", BrokenAtAsking::readsOnByOffset),
        HANDS_OVER_THE_FIRST_PART_ONLY("all_that_is_meant_is_handed_over_once_and_in_its_order", BrokenAtAsking::handsOverTheFirstPartOnly),
        COUNTS_FACETS_OVER_EVERYTHING("facets_count_the_filtered_whole", BrokenAtAsking::countsFacetsOverEverything),
        REMEMBERS_FACETS_FOR_EVER("facets_follow_what_is_written_and_deleted", BrokenAtAsking::remembersFacetsForEver),
        COUNTS_OVER_EVERYTHING("named_counts_are_taken_within_the_filtered_whole", BrokenAtAsking::countsOverEverything),
        FINDS_CHARACTERS_ANYWHERE("a_word_is_found_where_its_characters_stand_side_by_side", BrokenAtAsking::findsCharactersAnywhere),
        FINDS_PAIRS_ONLY("a_single_character_is_found", BrokenAtAsking::findsPairsOnly),
        FINDS_THE_FIRST_OF_THE_WORDS("all_words_come_before_some_in_whatever_order_and_field", BrokenAtAsking::findsAnyOfTheWords),
        RANKS_NOTHING("a_phrase_is_found_where_its_parts_stand_apart_and_comes_first_where_they_stand_together", BrokenAtAsking::ranksNothing),
        TAKES_ALL_WORDS_FOR_EQUAL("what_is_rare_weighs_more_than_what_is_common_and_a_short_text_more_than_a_long_one",
                BrokenAtAsking::ranksNothing),
        FINDS_NUMBERS_BY_THEIR_PARTS("a_number_or_an_id_is_found_whole_and_not_by_its_parts", BrokenAtAsking::findsNumbersByTheirParts),
        TAKES_A_MATTER_FOR_WORDS("a_matter_finds_others_like_it_the_likest_first", BrokenAtAsking::takesAMatterForWords),
        COUNTS_FOUND_OVER_EVERYTHING("totals_facets_and_counts_are_of_what_is_found_whatever_its_rank",
                BrokenAtAsking::countsFacetsOverEverything),
        RANKS_BEFORE_THE_ORDER("an_order_that_is_asked_for_goes_before_likeness", BrokenAtAsking::ranksBeforeTheOrder),
        RANKS_SOME_BEFORE_ALL("all_words_come_before_some_whatever_else_stands_there", BrokenAtAsking::ranksNothing),
        HEEDS_THE_ORDER_OF_WORDS("the_order_in_which_words_are_typed_and_what_parts_them_changes_nothing", BrokenAtAsking::findsAnyOfTheWords),
        TELLS_A_LIKENESS_OF_ITS_OWN("the_likeness_that_is_told_never_grows_from_one_to_the_next_and_is_one_where_all_is_there", BrokenAtAsking::breaksTiesAtRandom),
        TURNS_EACH_PAGE_ROUND("pages_of_what_was_found_are_parts_of_one_order", BrokenAtAsking::breaksTiesAtRandom),
        TAKES_A_PAIR_FOR_A_WORD("words_are_ranked_alike_with_and_without_a_blank_between_them", BrokenAtAsking::ranksNothing),
        TAKES_A_LIST_FOR_ONE_NUMBER("numbers_are_found_in_any_order_whatever_parts_them", BrokenAtAsking::takesAListForOneNumber),
        KNOWS_ONE_SPELLING("what_is_written_in_many_ways_is_found_by_any_of_them", BrokenAtAsking::knowsOneSpelling),
        FINDS_NOTHING_FOR_MANY_WORDS("more_words_than_a_question_can_have_are_no_fault", BrokenAtAsking::findsNothingForManyWords),
        KNOWS_HALF_WIDTH_ONLY("full_width_and_half_width_are_the_same", BrokenAtAsking::knowsHalfWidthOnly),
        SEARCHES_WITHOUT_THE_FILTER("search_and_filter_narrow_each_other", BrokenAtAsking::searchesWithoutTheFilter);

        private final String testThatMustFail;
        private final UnaryOperator<ViewStore> breaking;

        Fault(String testThatMustFail, UnaryOperator<ViewStore> breaking) {
            this.testThatMustFail = testThatMustFail;
            this.breaking = breaking;
        }
    }

    @TempDir
    Path folders;
    private int opened;

    @ParameterizedTest
    @EnumSource
    void a_broken_store_is_caught(Fault fault) {
        var test = tests().stream().filter(candidate -> candidate.getName().equals(fault.testThatMustFail)).findFirst().orElseThrow();
        assertThat(isRed(test, suite(false, false, fault.breaking))).isTrue();
        assertThat(isRed(test, suite(false, false, UnaryOperator.identity()))).as("on a sound store").isFalse();
    }

    @Test
    void a_store_that_does_not_blind_is_caught() throws NoSuchMethodException {
        assertThat(isRed(FoldingConformance.class.getDeclaredMethod("no_word_is_stored_in_clear"), suite(true, false, UnaryOperator.identity())))
                .isTrue();
    }

    @Test
    void a_store_that_keeps_the_documents_of_another_schema_is_caught() throws NoSuchMethodException {
        assertThat(isRed(FoldingConformance.class.getDeclaredMethod("another_view_starts_from_nothing"),
                suite(false, true, UnaryOperator.identity()))).isTrue();
    }

    @Test
    void a_sound_store_passes() {
        assertThat(tests()).hasSize(69).allSatisfy(test ->
                assertThat(isRed(test, suite(false, false, UnaryOperator.identity()))).as(test.getName()).isFalse());
    }

    private static List<Method> tests() {
        var tests = new ArrayList<Method>();
        for (Class<?> suite = ViewStoreConformance.class; suite != StoreUnderTest.class; suite = suite.getSuperclass()) {
            Arrays.stream(suite.getDeclaredMethods()).filter(method -> method.isAnnotationPresent(Test.class)).forEach(tests::add);
        }
        return tests;
    }

    private ViewStoreConformance suite(boolean clear, boolean anySchema, UnaryOperator<ViewStore> breaking) {
        var folder = folders.resolve(Integer.toString(++opened));
        return new ViewStoreConformance() {
            @Override
            protected ViewStore open(ViewSchema schema, TokenBlinder blinder) {
                return breaking.apply(LuceneViewStore.open(folder, anySchema ? TICKETS : schema, clear ? word -> word : blinder,
                        Duration.ofHours(1)));
            }

            @Override
            protected Duration patience() {
                return Duration.ofSeconds(2);
            }

            @Override
            protected byte[] stored() {
                return LuceneFiles.bytes(folder);
            }

            @Override
            protected List<String> aside() {
                return LuceneFiles.aside(folders, folder.getFileName().toString());
            }
        };
    }

    private static boolean isRed(Method test, ViewStoreConformance suite) {
        suite.openStore();
        try {
            test.setAccessible(true);
            test.invoke(suite);
            return false;
        } catch (InvocationTargetException red) {
            return true;
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        } finally {
            suite.closeStore();
        }
    }
}
