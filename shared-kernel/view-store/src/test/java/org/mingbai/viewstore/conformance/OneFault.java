package org.mingbai.viewstore.conformance;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewStore;

/** Changes one thing of a sound store. */
final class OneFault {

    private OneFault() {
    }

    static ViewStore documents(ViewStore sound, UnaryOperator<ViewDocument> change) {
        return new Delegating(sound) {
            @Override
            public void put(ViewDocument document) {
                inner.put(change.apply(document));
            }
        };
    }

    static ViewStore queries(ViewStore sound, UnaryOperator<ViewQuery> change) {
        return new Delegating(sound) {
            @Override
            public ViewPage search(ViewQuery query) {
                return inner.search(change.apply(query));
            }
        };
    }

    static ViewStore filters(ViewStore sound, UnaryOperator<Filter> change) {
        return queries(sound, query -> new ViewQuery(within(query.filter(), change), query.text(), query.alike(), query.sort(), query.page(), query.size(),
                query.facets(), query.counts()));
    }

    private static Filter within(Filter filter, UnaryOperator<Filter> change) {
        return change.apply(switch (filter) {
            case Filter.And and -> Filter.and(each(and.all(), change));
            case Filter.Or or -> Filter.or(each(or.any(), change));
            case Filter.Not not -> Filter.not(within(not.filter(), change));
            case Filter.Everything _, Filter.AnyOf _, Filter.Between _, Filter.NumberBetween _, Filter.Has _ -> filter;
        });
    }

    private static Filter[] each(List<Filter> filters, UnaryOperator<Filter> change) {
        return Arrays.stream(filters.toArray(Filter[]::new)).map(filter -> within(filter, change)).toArray(Filter[]::new);
    }

    static ViewStore pages(ViewStore sound, UnaryOperator<ViewPage> change) {
        return new Delegating(sound) {
            @Override
            public ViewPage search(ViewQuery query) {
                return change.apply(inner.search(query));
            }
        };
    }

    static ViewStore counting(ViewStore sound, UnaryOperator<ViewQuery> other, boolean facets) {
        return new Delegating(sound) {
            @Override
            public ViewPage search(ViewQuery query) {
                var page = inner.search(query);
                var wrong = inner.search(other.apply(query));
                return new ViewPage(page.total(), page.items(), facets ? wrong.facets() : page.facets(), facets ? page.counts() : wrong.counts(),
                        page.position());
            }
        };
    }
}
