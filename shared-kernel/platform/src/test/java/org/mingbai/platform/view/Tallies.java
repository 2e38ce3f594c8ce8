package org.mingbai.platform.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.mingbai.handling.events.TicketNoted;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.log.UnreadableFact;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.ViewStore;
import org.mingbai.viewstore.lucene.LuceneViewStore;

/** How many notes each ticket has; a view small enough to be checked by eye. */
final class Tallies extends FoldedProjection<Integer> implements AutoCloseable {

    static final ViewSchema SCHEMA = ViewSchema.of("tallies", 1, ViewField.number("notes"));

    private final ViewStore store;
    private volatile Set<TicketNumber> indigestible;
    private volatile @Nullable RuntimeException storeFault;
    private int documents;

    /** @param indigestible notes about these tickets cannot be folded */
    Tallies(Path folder, int most, TicketNumber... indigestible) {
        this(LuceneViewStore.open(folder, SCHEMA, word -> word, Duration.ofHours(1)), most, indigestible);
    }

    Tallies(ViewStore store, int most, TicketNumber... indigestible) {
        super(most);
        this.store = store;
        this.indigestible = Set.of(indigestible);
    }

    @Override
    public String name() {
        return "test.tallies";
    }

    @Override
    public ViewStore store() {
        return store;
    }

    /** Notes about all tickets can be folded from now on. */
    void repair() {
        indigestible = Set.of();
    }

    /** Until told otherwise, what is folded fails by this, whatever it is about. */
    void failBy(@Nullable RuntimeException fault) {
        storeFault = fault;
    }

    /** How often a document was made. */
    int documents() {
        return documents;
    }

    Map<String, Integer> shown() {
        store.awaitPosition(store.position().shown(), Duration.ofSeconds(5));
        var shown = new TreeMap<String, Integer>();
        store.search(ViewQuery.of(Filter.everything()).page(0, 10_000)).items().forEach(item -> shown.put(item.id(), read(item.body())));
        return shown;
    }

    @Override
    protected Optional<String> idOf(RecordedFact fact) {
        return fact.about("ticket");
    }

    @Override
    public Set<String> sequences(UnreadableFact unreadable) {
        return unreadable.about("ticket");
    }

    @Override
    protected Integer unknown() {
        return 0;
    }

    @Override
    protected Integer fold(Integer before, RecordedFact fact) {
        var fault = storeFault;
        if (fault != null) {
            throw fault;
        }
        if (indigestible.contains(((TicketNoted) fact.event()).ticket())) {
            throw new IllegalArgumentException("indigestible: " + fact.event());
        }
        return before + 1;
    }

    @Override
    public Integer read(byte[] body) {
        return Integer.valueOf(new String(body, UTF_8));
    }

    @Override
    protected Optional<ViewDocument> document(String id, Integer notes) {
        documents++;
        return Optional.of(ViewDocument.id(id).number("notes", notes.longValue()).body(notes.toString().getBytes(UTF_8)));
    }

    @Override
    public void close() {
        store.close();
    }
}
