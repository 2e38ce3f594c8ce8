package org.mingbai.viewstore.conformance;

import static org.mingbai.viewstore.conformance.OneFault.counting;
import static org.mingbai.viewstore.conformance.OneFault.documents;
import static org.mingbai.viewstore.conformance.OneFault.filters;
import static org.mingbai.viewstore.conformance.OneFault.pages;
import static org.mingbai.viewstore.conformance.OneFault.queries;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewStore;

/** Stores with one fault each in what they answer. */
final class BrokenAtAsking {

    private BrokenAtAsking() {
    }

    static ViewStore takesRangesWithoutTheirEnds(ViewStore sound) {
        return filters(sound, filter -> switch (filter) {
            case Filter.Between range -> new Filter.Between(range.field(), range.from() == null ? null : range.from().plusNanos(1),
                    range.to() == null ? null : range.to().minusNanos(1));
            case Filter.NumberBetween range -> new Filter.NumberBetween(range.field(), range.from() + 1, range.to() - 1);
            default -> filter;
        });
    }

    static ViewStore takesTheFirstOfAnyOf(ViewStore sound) {
        return filters(sound, filter -> filter instanceof Filter.AnyOf any ? new Filter.AnyOf(any.field(), any.values().stream().limit(1).toList())
                : filter);
    }

    static ViewStore ignoresNot(ViewStore sound) {
        return filters(sound, filter -> filter instanceof Filter.Not ? Filter.everything() : filter);
    }

    static ViewStore takesNothingForEverything(ViewStore sound) {
        return filters(sound, filter -> filter instanceof Filter.Or or && or.any().isEmpty() ? Filter.everything() : filter);
    }

    static ViewStore takesHasForEverything(ViewStore sound) {
        return filters(sound, filter -> filter instanceof Filter.Has ? Filter.everything() : filter);
    }

    static ViewStore sortsOneWayOnly(ViewStore sound) {
        return queries(sound, query -> query.sortedBy(query.sort().stream().map(by -> new ViewQuery.Sort(by.field(), false))
                .toArray(ViewQuery.Sort[]::new)));
    }

    static ViewStore sortsByTheFirstFieldOnly(ViewStore sound) {
        return queries(sound, query -> query.sortedBy(query.sort().stream().limit(1).toArray(ViewQuery.Sort[]::new)));
    }

    /** As a database does that sorts null before everything. */
    static ViewStore putsWhatIsMissingFirst(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public ViewPage search(ViewQuery query) {
                var page = inner.search(query);
                if (query.sort().isEmpty()) {
                    return page;
                }
                var having = new Filter.Has(query.sort().getFirst().field());
                var first = inner.search(query.sortedBy().matching(null)).items().stream()
                        .filter(item -> inner.search(ViewQuery.of(Filter.and(having)).page(0, 1000)).items().stream()
                                .noneMatch(other -> other.id().equals(item.id()))).toList();
                var all = Stream.concat(first.stream(), page.items().stream().filter(item -> first.stream()
                        .noneMatch(other -> other.id().equals(item.id())))).toList();
                return new ViewPage(page.total(), all, page.facets(), page.counts(), page.position());
            }
        };
    }

    static ViewStore breaksTiesAtRandom(ViewStore sound) {
        return pages(sound, page -> new ViewPage(page.total(), page.items().reversed(), page.facets(), page.counts(), page.position()));
    }

    static ViewStore countsUpToAThousand(ViewStore sound) {
        return pages(sound, page -> new ViewPage(Math.min(page.total(), 1000), page.items(), page.facets(), page.counts(), page.position()));
    }

    static ViewStore readsOnByOffset(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public long each(ViewQuery query, int most, Consumer<ViewPage.Found> reader) {
                for (int page = 0;; page++) {
                    var found = inner.search(query.page(page, 100));
                    found.items().forEach(reader);
                    if (found.items().size() < 100) {
                        return found.total();
                    }
                }
            }
        };
    }

    static ViewStore handsOverTheFirstPartOnly(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public long each(ViewQuery query, int most, Consumer<ViewPage.Found> reader) {
                return inner.each(query, Math.min(most, 1_000), reader);
            }
        };
    }

    static ViewStore repeatsTheLastOfThePageBefore(ViewStore sound) {
        return new Delegating(sound) {
            @Override
            public ViewPage search(ViewQuery query) {
                var page = inner.search(query);
                if (query.page() == 0 || page.items().isEmpty()) {
                    return page;
                }
                var before = inner.search(query.page(query.page() - 1, query.size())).items().getLast();
                var items = new ArrayList<>(page.items());
                items.set(0, before);
                return new ViewPage(page.total(), items, page.facets(), page.counts(), page.position());
            }
        };
    }

    static ViewStore countsFacetsOverEverything(ViewStore sound) {
        return counting(sound, query -> ViewQuery.of(Filter.everything()).counting(query.facets(), Map.of()), true);
    }

    static ViewStore countsOverEverything(ViewStore sound) {
        return counting(sound, query -> ViewQuery.of(Filter.everything()).counting(List.of(), query.counts()), false);
    }

    static ViewStore remembersFacetsForEver(ViewStore sound) {
        var remembered = new HashMap<Object, Map<String, Map<String, Long>>>();
        return new Delegating(sound) {
            @Override
            public ViewPage search(ViewQuery query) {
                var page = inner.search(query);
                var facets = remembered.computeIfAbsent(query, _ -> page.facets());
                return new ViewPage(page.total(), page.items(), facets, page.counts(), page.position());
            }
        };
    }

    static ViewStore findsCharactersAnywhere(ViewStore sound) {
        return queries(sound, query -> query.matching(query.text() == null ? null
                : query.text().codePoints().mapToObj(Character::toString).collect(Collectors.joining(" "))));
    }

    static ViewStore findsAnyOfTheWords(ViewStore sound) {
        return queries(sound, query -> query.matching(query.text() == null ? null : query.text().strip().split("\\s+")[0]));
    }

    /** In the order of their ids. */
    static ViewStore ranksNothing(ViewStore sound) {
        return queries(sound, query -> query.ranked() ? query.sortedBy(new ViewQuery.Sort("level", false)) : query);
    }

    static ViewStore ranksBeforeTheOrder(ViewStore sound) {
        return queries(sound, query -> query.text() == null ? query : query.sortedBy());
    }

    static ViewStore findsNumbersByTheirParts(ViewStore sound) {
        return queries(sound, query -> query.text() == null ? query : query.matching(query.text().replace('-', ' ')));
    }

    static ViewStore takesAMatterForWords(ViewStore sound) {
        return queries(sound, query -> query.alike() ? query.matching(query.text()) : query);
    }

    static ViewStore knowsHalfWidthOnly(ViewStore sound) {
        return queries(sound, query -> query.matching(query.text() == null ? null
                : query.text().replaceAll("[\\uff01-\\uff5e]", "")));
    }

    static ViewStore findsPairsOnly(ViewStore sound) {
        return queries(sound, query -> query.text() != null && query.text().length() == 1
                ? ViewQuery.of(Filter.not(Filter.everything())) : query);
    }

    static ViewStore joinsTexts(ViewStore sound) {
        return documents(sound, document -> {
            var fields = new HashMap<>(document.fields());
            fields.computeIfPresent("words", (_, texts) -> List.of(((List<?>) texts).stream().map(Object::toString)
                    .collect(Collectors.joining())));
            return new ViewDocument(document.id(), fields, document.body());
        });
    }

    static ViewStore searchesWithoutTheFilter(ViewStore sound) {
        return queries(sound, query -> query.text() == null ? query : ViewQuery.of(Filter.everything()).matching(query.text()));
    }

    static ViewStore takesAListForOneNumber(ViewStore sound) {
        return queries(sound, query -> query.text() == null ? query : query.matching(query.text().replaceAll("[,，;；、|/／ 　\n]+", "-")));
    }

    static ViewStore knowsOneSpelling(ViewStore sound) {
        return queries(sound, query -> query.text() == null ? query : query.matching(query.text().replace("№", " ")));
    }

    static ViewStore findsNothingForManyWords(ViewStore sound) {
        return queries(sound, query -> query.text() != null && query.text().length() > 200 ? ViewQuery.of(Filter.not(Filter.everything())) : query);
    }
}
