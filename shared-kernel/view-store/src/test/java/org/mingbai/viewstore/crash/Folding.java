package org.mingbai.viewstore.crash;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;

/** A fold over a log that only exists as a rule: commit n writes one document, deletes another and counts. */
final class Folding {

    static final ViewSchema SCHEMA = ViewSchema.of("folded", 1, ViewField.number("commit"), ViewField.text("words"));
    private static final int DOCUMENTS = 97;

    private Folding() {
    }

    /** What commit n makes of the store. */
    static void fold(long n, ViewStore store) {
        changes(n).forEach((id, body) -> body.ifPresentOrElse(text -> store.put(document(id, n, text)), () -> store.delete(id)));
    }

    /** What the store has to hold after commit n. */
    static Map<String, String> after(long n) {
        var all = new HashMap<String, String>();
        for (long commit = Math.max(1, n - 2 * DOCUMENTS); commit <= n; commit++) {
            changes(commit).forEach((id, body) -> body.ifPresentOrElse(text -> all.put(id, text), () -> all.remove(id)));
        }
        return all;
    }

    private static Map<String, Optional<String>> changes(long n) {
        var changes = new HashMap<String, Optional<String>>();
        changes.put("count", Optional.of("count " + n));
        changes.put("d" + n % DOCUMENTS, Optional.of("written by " + n));
        if (n % 3 == 0) {
            changes.put("d" + (n + 31) % DOCUMENTS, Optional.empty());
        }
        return changes;
    }

    private static ViewDocument document(String id, long n, String text) {
        return ViewDocument.id(id).number("commit", n).text("words", List.of("供热不足 " + n)).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
