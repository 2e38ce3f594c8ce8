package org.mingbai.viewstore.mongodb;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import com.mongodb.ReadConcern;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewQuery;

/**
 * Answers questions from one snapshot each. The snapshot is that of a transaction that only reads: servers know it longer than the
 * snapshot sessions outside transactions, and none takes it for an ordinary read without saying so.
 */
final class Answers {

    private static final int REMEMBERED = 64;
    private static final int PART = 1_000;
    private static final TransactionOptions SNAPSHOT = TransactionOptions.builder().readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(WriteConcern.MAJORITY).build();

    /** What is counted over the whole, whatever the page; it stays the same until the next advance. */
    private record Counted(long total, Map<String, Map<String, Long>> facets, Map<String, Long> counts) {
    }

    private record Asked(long advances, ViewQuery question) {
    }

    private final MongoClient client;
    private final MongoCollection<Document> documents;
    private final Place place;
    private final Questions questions;
    private final Map<Asked, Counted> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Counted> eldest) {
            return size() > REMEMBERED;
        }
    };

    Answers(MongoClient client, MongoCollection<Document> documents, Place place, Questions questions) {
        this.client = client;
        this.documents = documents;
        this.place = place;
        this.questions = questions;
    }

    Optional<ViewPage.Found> find(String id) {
        return Optional.ofNullable(documents.find(eq(id)).projection(Projections.include(Shape.BODY)).first()).map(Shape::found);
    }

    ViewPage search(ViewQuery question) {
        var order = questions.sort(question.sort());
        try (var session = client.startSession()) {
            return session.withTransaction(() -> {
                var state = place.read(session);
                var counted = counted(session, state.advances(), question);
                return new ViewPage(counted.total(), items(session, question, order, counted.total()), counted.facets(), counted.counts(),
                        state.position().shown());
            }, SNAPSHOT);
        }
    }

    /**
     * Which ones there are is read from one snapshot, the documents themselves after it: a snapshot lasts a minute at most, and whoever
     * reads may take longer.
     */
    long each(ViewQuery question, int most, Consumer<ViewPage.Found> reader) {
        var meant = meant(question, most);
        for (int from = 0; from < meant.ids().size(); from += PART) {
            var part = meant.ids().subList(from, Math.min(from + PART, meant.ids().size()));
            var found = new HashMap<String, ViewPage.Found>();
            documents.find(in(Shape.ID, part)).projection(Projections.include(Shape.BODY)).map(Shape::found)
                    .forEach(each -> found.put(each.id(), each));
            part.stream().map(found::get).filter(Objects::nonNull).forEach(reader);
        }
        return meant.total();
    }

    private record Meant(long total, List<String> ids) {
    }

    private Meant meant(ViewQuery question, int most) {
        var order = questions.sort(question.sort());
        try (var session = client.startSession()) {
            return session.withTransaction(() -> {
                var filter = questions.of(question);
                var ids = documents.find(session, filter).sort(order).limit(most == Integer.MAX_VALUE ? 0 : most)
                        .projection(Projections.include(Shape.ID)).allowDiskUse(true).map(each -> each.getString(Shape.ID))
                        .into(new ArrayList<>());
                return new Meant(ids.size() < most ? ids.size() : documents.countDocuments(session, filter), ids);
            }, SNAPSHOT);
        }
    }

    private List<ViewPage.Found> items(ClientSession session, ViewQuery question, Document order, long total) {
        if (question.size() == 0 || question.from() >= total) {
            return List.of();
        }
        return documents.find(session, questions.of(question)).sort(order).skip(Math.toIntExact(question.from())).limit(question.size())
                .projection(Projections.include(Shape.BODY)).allowDiskUse(true).map(Shape::found).into(new ArrayList<>());
    }

    private Counted counted(ClientSession session, long advances, ViewQuery question) {
        var asked = new Asked(advances, question.page(0, 0).sortedBy());
        synchronized (remembered) {
            remembered.keySet().removeIf(earlier -> earlier.advances() < advances);
            var known = remembered.get(asked);
            if (known != null) {
                return known;
            }
        }
        var counts = new HashMap<String, Long>();
        question.counts().forEach((name, filter) -> counts.put(name, documents.countDocuments(session, within(question, filter))));
        var facets = new HashMap<String, Map<String, Long>>();
        question.facets().forEach(field -> facets.put(field, facet(session, questions.of(question), field)));
        var counted = new Counted(documents.countDocuments(session, questions.of(question)), facets, counts);
        synchronized (remembered) {
            remembered.put(asked, counted);
        }
        return counted;
    }

    private Document within(ViewQuery question, Filter named) {
        return questions.of(ViewQuery.of(Filter.and(question.filter(), named)).matching(question.text()));
    }

    private Map<String, Long> facet(ClientSession session, Document filter, String field) {
        var counts = new TreeMap<String, Long>();
        var values = "$" + Shape.value(field);
        documents.aggregate(session, List.of(Aggregates.match(filter), Aggregates.unwind(values), Aggregates.group(values, Accumulators.sum("n", 1L))))
                .forEach(each -> counts.put(each.getString("_id"), ((Number) each.get("n")).longValue()));
        return counts;
    }
}
