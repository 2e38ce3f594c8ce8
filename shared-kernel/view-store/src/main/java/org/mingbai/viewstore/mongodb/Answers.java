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
import com.mongodb.client.AggregateIterable;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import org.mingbai.viewstore.Likeness;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.lucene.Words;

/**
 * Answers questions from one snapshot each. The snapshot is that of a transaction that only reads: servers know it longer than the
 * snapshot sessions outside transactions, and none takes it for an ordinary read without saying so.
 */
final class Answers {

    private static final int REMEMBERED = 64;
    private static final int PART = 1_000;
    private static final int WORDS_REMEMBERED = 2_000;
    private static final String WORTH = "worth";
    private static final TransactionOptions SNAPSHOT = TransactionOptions.builder().readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(WriteConcern.MAJORITY).build();

    /** What is counted over the whole, whatever the page; it stays the same until the next advance. */
    private record Counted(long total, Map<String, Map<String, Long>> facets, Map<String, Long> counts) {
    }

    private record Asked(long advances, ViewQuery question) {
    }

    private record Rare(long advances, Document which) {
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

    private final Map<Rare, Long> rarities = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Rare, Long> eldest) {
            return size() > WORDS_REMEMBERED;
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
                var rarity = rarity(session, state.advances(), question);
                var counted = counted(session, state.advances(), question, rarity);
                return new ViewPage(counted.total(), items(session, question, order, counted.total(), rarity), counted.facets(), counted.counts(),
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
                var rarity = rarity(session, place.read(session).advances(), question);
                var filter = questions.of(question, rarity);
                var ids = question.ranked() ? ranked(session, question, rarity, 0, most, Shape.ID).map(each -> each.getString(Shape.ID))
                        .into(new ArrayList<>()) : documents.find(session, filter).sort(order).limit(most == Integer.MAX_VALUE ? 0 : most)
                        .projection(Projections.include(Shape.ID)).allowDiskUse(true).map(each -> each.getString(Shape.ID))
                        .into(new ArrayList<>());
                return new Meant(ids.size() < most ? ids.size() : documents.countDocuments(session, filter), ids);
            }, SNAPSHOT);
        }
    }

    private AggregateIterable<Document> ranked(ClientSession session, ViewQuery question, Rarity rarity, int from, int size, String shown) {
        return documents.aggregate(session, List.of(Aggregates.match(questions.of(question, rarity)),
                Aggregates.project(Projections.fields(Projections.include(shown), Projections.computed(WORTH, questions.worth(question, rarity)))),
                Aggregates.sort(new Document(WORTH, -1).append(Shape.ID, 1)), Aggregates.skip(from), Aggregates.limit(size))).allowDiskUse(true);
    }

    private List<ViewPage.Found> items(ClientSession session, ViewQuery question, Document order, long total, Rarity rarity) {
        if (question.size() == 0 || question.from() >= total) {
            return List.of();
        }
        int from = Math.toIntExact(question.from());
        if (question.ranked()) {
            var asked = questions.asked(question);
            return ranked(session, question, rarity, from, question.size(), Shape.BODY)
                    .map(each -> Shape.found(each, asked.likeness(each.get(WORTH, Number.class).doubleValue()))).into(new ArrayList<>());
        }
        return documents.find(session, questions.of(question, rarity)).sort(order).skip(from).limit(question.size())
                .projection(Projections.include(Shape.BODY)).allowDiskUse(true).map(Shape::found).into(new ArrayList<>());
    }

    private Counted counted(ClientSession session, long advances, ViewQuery question, Rarity rarity) {
        var asked = new Asked(advances, question.page(0, 0).sortedBy());
        synchronized (remembered) {
            remembered.keySet().removeIf(earlier -> earlier.advances() < advances);
            var known = remembered.get(asked);
            if (known != null) {
                return known;
            }
        }
        var counts = new HashMap<String, Long>();
        question.counts().forEach((name, filter) -> counts.put(name, documents.countDocuments(session, questions.of(question.within(filter), rarity))));
        var facets = new HashMap<String, Map<String, Long>>();
        question.facets().forEach(field -> facets.put(field, facet(session, questions.of(question, rarity), field)));
        var counted = new Counted(documents.countDocuments(session, questions.of(question, rarity)), facets, counts);
        synchronized (remembered) {
            remembered.put(asked, counted);
        }
        return counted;
    }

    private Rarity rarity(ClientSession session, long advances, ViewQuery question) {
        var tokens = questions.asked(question).units().stream().flatMap(unit -> unit.parts().stream()).map(Words.Word::token)
                .distinct().toList();
        if (tokens.isEmpty()) {
            return Rarity.UNKNOWN;
        }
        var having = new HashMap<String, Map<String, Long>>();
        var all = new HashMap<String, Long>();
        for (var field : questions.texts()) {
            all.put(field, upTo(session, advances, new Document(Shape.PRESENT, field)));
            var each = new HashMap<String, Long>();
            tokens.forEach(token -> each.put(token, upTo(session, advances, new Document(Shape.words(field), token))));
            having.put(field, each);
        }
        return new Rarity(all, having);
    }

    private long upTo(ClientSession session, long advances, Document which) {
        synchronized (rarities) {
            rarities.keySet().removeIf(earlier -> earlier.advances() < advances);
            var known = rarities.get(new Rare(advances, which));
            if (known != null) {
                return known;
            }
        }
        long counted = documents.countDocuments(session, which, new CountOptions().limit(Likeness.COUNTED));
        synchronized (rarities) {
            rarities.put(new Rare(advances, which), counted);
        }
        return counted;
    }

    private Map<String, Long> facet(ClientSession session, Document filter, String field) {
        var counts = new TreeMap<String, Long>();
        var values = "$" + Shape.value(field);
        documents.aggregate(session, List.of(Aggregates.match(filter), Aggregates.unwind(values), Aggregates.group(values, Accumulators.sum("n", 1L))))
                .forEach(each -> counts.put(each.getString("_id"), ((Number) each.get("n")).longValue()));
        return counts;
    }
}
