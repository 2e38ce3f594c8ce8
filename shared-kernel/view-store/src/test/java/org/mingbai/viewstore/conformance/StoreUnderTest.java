package org.mingbai.viewstore.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.Spellings;
import org.mingbai.viewstore.TokenBlinder;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;

/** A store to be tried, and the few words in which the suite speaks of it. */
public abstract class StoreUnderTest {

    protected static final ViewSchema TICKETS = ViewSchema.of("tickets", 1, ViewField.keyword("unit"), ViewField.keyword("status"),
            ViewField.number("level"), ViewField.instant("due"), ViewField.text("subject"), ViewField.text("words"));

    protected ViewStore store;

    /** Opens the store, the same each time within one test. Nothing becomes visible in it by itself while the test runs. */
    protected abstract ViewStore open(ViewSchema schema, TokenBlinder blinder);

    /** Everything that the store has put on its disk or into its database, as it lies there. */
    protected abstract byte[] stored();

    /** What the store has set aside, by name. */
    protected abstract List<String> aside();

    @BeforeEach
    void openStore() {
        store = open(TICKETS, blinder());
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** A stand-in for the keyed one: every word has another form, and no form shows its word. */
    protected TokenBlinder blinder() {
        return new TokenBlinder() {
            @Override
            public String blind(String word) {
                return "x" + Integer.toHexString(word.hashCode() * 31 + word.length());
            }

            @Override
            public Spellings spellings() {
                return new Numbered();
            }
        };
    }

    /** How long a reader waits who is not to be disappointed. */
    protected Duration patience() {
        return Duration.ofSeconds(20);
    }

    protected void reopen() {
        store.close();
        store = open(TICKETS, blinder());
    }

    protected static ViewDocument.Builder ticket(String id) {
        return ViewDocument.id(id);
    }

    protected static ViewDocument bare(String id) {
        return ticket(id).body(bytes(id));
    }

    protected static ViewDocument worded(String id, String... words) {
        return ticket(id).text("words", List.of(words)).body(bytes(id));
    }

    protected static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Folds the documents as the next commit of the log, and sees them. */
    protected void written(ViewDocument... documents) {
        long next = store.position().commit() + 1;
        for (ViewDocument document : documents) {
            store.put(document);
        }
        store.advance(new ViewPosition(next, 0));
        seen(next);
    }

    protected void seen(long position) {
        assertThat(store.awaitPosition(position, patience())).isTrue();
    }

    protected Optional<String> got(String id) {
        return store.get(id).map(body -> new String(body, StandardCharsets.UTF_8));
    }

    protected Optional<String> found(String id) {
        return store.find(id).map(ViewPage.Found::body).map(body -> new String(body, StandardCharsets.UTF_8));
    }

    protected List<String> ids(ViewQuery query) {
        return store.search(query).items().stream().map(ViewPage.Found::id).toList();
    }

    protected List<String> ids(Filter filter) {
        return ids(ViewQuery.of(filter));
    }

    protected List<String> matching(String words) {
        return ids(ViewQuery.of(Filter.everything()).matching(words));
    }
}
