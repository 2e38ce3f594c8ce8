package org.mingbai.viewstore.mongodb;

import java.util.List;

import org.bson.Document;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.Nanos;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewQuery;
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

    Document of(ViewQuery question) {
        var text = question.text();
        var filter = of(question.filter());
        return text == null || text.isBlank() ? filter : all(List.of(filter, found(text)));
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

    private Document found(String typed) {
        var asked = words.asked(typed);
        return asked.isEmpty() ? NOTHING
                : all(asked.stream().map(phrase -> any(shape.texts().stream().map(field -> in(field, phrase)).toList())).toList());
    }

    /** The index finds who has all the words; of these, the server looks whether they stand at the places of the phrase. */
    private static Document in(String field, List<Words.Word> phrase) {
        if (phrase.size() == 1) {
            return new Document(Shape.words(field), phrase.getFirst().token());
        }
        var beginnings = phrase.stream().map(word -> beginnings(field, word)).toList();
        var somewhere = new Document("$ne", List.of(
                new Document("$ifNull", List.of(new Document("$setIntersection", beginnings), List.of())), List.of()));
        return new Document(Shape.words(field), new Document("$all", phrase.stream().map(Words.Word::token).toList()))
                .append("$expr", somewhere);
    }

    /** Where the phrase would begin, for every place of this word. */
    private static Document beginnings(String field, Words.Word word) {
        var which = new Document("$indexOfArray", List.of("$" + Shape.words(field), new Document("$literal", word.token())));
        var places = new Document("$arrayElemAt", List.of("$" + Shape.places(field), which));
        return new Document("$map", new Document("input", places).append("in", new Document("$subtract", List.of("$$this", word.place()))));
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
