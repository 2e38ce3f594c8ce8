package org.mingbai.platform.view;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mingbai.platform.identity.RowTexts;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewStore;

/**
 * The mark of a document that was made without words whose key is missing. It is shown all the same, and made again at the start that has
 * the key. Parked, its ticket would be missing from every list, and nobody would miss it.
 */
public final class Keyless {

    private static final String FIELD = "keyless";
    private static final int PAGE = 1_000;

    private Keyless() {
    }

    public static ViewField field() {
        return ViewField.keyword(FIELD);
    }

    public static String name() {
        return FIELD;
    }

    /** After the texts of the document were opened. */
    public static @Nullable String mark(RowTexts texts) {
        return texts.keyless() ? "true" : null;
    }

    static boolean anyIn(ViewStore store) {
        return store.schema().byName().containsKey(FIELD) && store.search(question().page(0, 1)).total() > 0;
    }

    static List<String> in(ViewStore store) {
        var ids = new ArrayList<String>();
        for (int page = 0; ; page++) {
            var found = store.search(question().page(page, PAGE));
            found.items().stream().map(ViewPage.Found::id).forEach(ids::add);
            if (found.items().size() < PAGE) {
                return ids;
            }
        }
    }

    private static ViewQuery question() {
        return ViewQuery.of(Filter.is(FIELD, "true"));
    }
}
