package org.mingbai.viewstore.mongodb;

import java.util.List;

import org.bson.Document;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.Nanos;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.lucene.Question;
import org.mingbai.viewstore.lucene.Words;

/** Says a view's question in MongoDB's words: only those that every server knows, and no text index of the server's own. */
final class Questions {

    private static final Document NOTHING = new Document(Shape.ID, new Document("$in", List.of()));

    private final Shape shape;
    private final Words words;

    Questions(Shape shape, Words words) {
        this.shape = shape;
        this.words = words;
    }

    Document of(ViewQuery question, Rarity rarity) {
        var filter = of(question.filter());
        if (!isSearch(question)) {
            return filter;
        }
        var asked = asked(question);
        return asked.isEmpty() ? NOTHING : all(List.of(filter, new Likely(shape.texts(), asked, rarity).found()));
    }

    /** What the documents that were found are ranked by. */
    Document worth(ViewQuery question, Rarity rarity) {
        return new Likely(shape.texts(), asked(question), rarity).worth();
    }

    /** Empty where nothing is searched for, or nothing but signs. */
    Question asked(ViewQuery question) {
        return Question.of(words, question, shape.texts().size());
    }

    List<String> texts() {
        return shape.texts();
    }

    private static boolean isSearch(ViewQuery question) {
        return question.text() != null && !question.text().isBlank();
    }

    Document of(Filter filter) {
        return switch (filter) {
            case Filter.Everything _ -> new Document();
            case Filter.AnyOf any -> new Document(Shape.value(name(any.field())), new Document("$in", any.values()));
            case Filter.Between range -> between(range.field(),
                    range.from() == null ? Long.MIN_VALUE : Nanos.of(range.from()), range.to() == null ? Long.MAX_VALUE : Nanos.of(range.to()));
            case Filter.NumberBetween range -> between(range.field(), range.from(), range.to());
            case Filter.Has has -> new Document(Shape.PRESENT, name(has.field()));
            case Filter.And and -> all(and.all().stream().map(this::of).toList());
            case Filter.Or or -> any(or.any().stream().map(this::of).toList());
            case Filter.Not not -> new Document("$nor", List.of(of(not.filter())));
        };
    }

    private Document between(String field, long from, long to) {
        return new Document(Shape.value(name(field)), new Document("$gte", from).append("$lte", to));
    }

    private String name(String field) {
        return shape.field(field).name();
    }

    private static Document all(List<Document> filters) {
        return filters.isEmpty() ? new Document() : new Document("$and", filters);
    }

    private static Document any(List<Document> filters) {
        return filters.isEmpty() ? NOTHING : new Document("$or", filters);
    }

    Document sort(List<ViewQuery.Sort> order) {
        var sort = new Document();
        for (var wanted : order) {
            var field = shape.field(wanted.field());
            if (field.kind() == ViewField.Kind.TEXT) {
                throw new IllegalArgumentException("text cannot be sorted by");
            }
            sort.append(wanted.descending() ? Shape.down(field.name()) : Shape.up(field.name()), wanted.descending() ? -1 : 1);
        }
        return sort.append(Shape.ID, 1);
    }
}
