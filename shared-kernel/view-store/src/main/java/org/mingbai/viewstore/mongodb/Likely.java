package org.mingbai.viewstore.mongodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.bson.Document;
import org.mingbai.viewstore.Likeness;
import org.mingbai.viewstore.lucene.Question;
import org.mingbai.viewstore.lucene.Typed;
import org.mingbai.viewstore.lucene.Words;

/** {@link Likeness} in MongoDB's words: which documents have enough of a question, and what each is worth. */
final class Likely {

    private final List<String> fields;
    private final Question asked;
    private final Rarity rarity;

    /** @param asked not empty */
    Likely(List<String> fields, Question asked, Rarity rarity) {
        this.fields = fields;
        this.asked = asked;
        this.rarity = rarity;
    }

    /** An index finds whatever can have enough; of these the server looks which have. */
    Document found() {
        return new Document("$or", candidates()).append("$expr", asked.alike() ? atLeast(Likeness.placesAlike(asked.places().size()), places())
                : atLeast(Likeness.wordsNeeded(asked.words().size()), asked.words().stream().map(this::word).toList()));
    }

    private List<Document> places() {
        return asked.places().stream().map(this::any).toList();
    }

    private Document word(Typed word) {
        return atLeast(Likeness.unitsNeeded(word.units().size()), word.units().stream().map(this::anywhere).toList());
    }

    private static Document atLeast(int needed, List<Document> of) {
        return new Document("$gte", List.of(sum(of.stream().map(one -> when(one, 1)).toList()), needed));
    }

    /** Whatever has k of n units has one of any n - k + 1 of them, and the rarest of them show the fewest; likewise for words. */
    private List<Document> candidates() {
        var perWord = asked.words().stream().map(word -> word.units().stream().sorted(Comparator.comparingLong(unit -> rarity.found(fields, unit)))
                .limit(word.units().size() - needed(word) + 1L).toList()).sorted(Comparator.comparingLong(this::found))
                .limit(asked.words().size() - Likeness.wordsNeeded(asked.words().size()) + 1L).flatMap(List::stream).toList();
        var any = new ArrayList<Document>();
        for (var field : fields) {
            any.add(new Document(Shape.words(field), new Document("$in",
                    perWord.stream().map(unit -> unit.parts().getFirst().token()).distinct().toList())));
        }
        return any;
    }

    private long found(List<Typed.Unit> units) {
        return units.stream().mapToLong(unit -> rarity.found(fields, unit)).sum();
    }

    /** So many units at least; of a matter as many as cover what is needed, at most three places each. */
    private int needed(Typed word) {
        return asked.alike() ? Math.ceilDiv(Likeness.placesAlike(asked.places().size()), Likeness.PLACES_OF_A_WORD) : Likeness.unitsNeeded(word.units().size());
    }

    Document worth() {
        var worth = new ArrayList<Object>();
        asked.units().forEach(unit -> fields.forEach(field -> worth.add(worth(field, unit))));
        places().forEach(place -> worth.add(when(place, asked.place())));
        return sum(worth);
    }

    private Document any(Collection<Typed.Unit> units) {
        return or(units.stream().map(this::anywhere).toList());
    }

    private Document worth(String field, Typed.Unit unit) {
        var longer = new Document("$multiply", List.of(Likeness.B / Likeness.LENGTH, ifNull(Shape.length(field), 1)));
        var slowed = new Document("$multiply", List.of(Likeness.K1, new Document("$add", List.of(1 - Likeness.B, longer))));
        var saturated = new Document("$divide", List.of(new Document("$multiply", List.of("$$n", Likeness.K1 + 1)),
                new Document("$add", List.of("$$n", slowed))));
        return new Document("$let", new Document("vars", new Document("n", occurrences(field, unit)))
                .append("in", new Document("$multiply", List.of(rarity.weight(field, unit), saturated))));
    }

    private Document anywhere(Typed.Unit unit) {
        var any = fields.stream().map(field -> unit.parts().size() == 1 ? has(field, unit.parts().getFirst())
                : new Document("$gt", List.of(occurrences(field, unit), 0))).toList();
        return or(any);
    }

    private static Document or(List<Document> any) {
        return any.size() == 1 ? any.getFirst() : new Document("$or", any);
    }

    private static Document has(String field, Words.Word word) {
        return new Document("$in", List.of(literal(word.token()), ifNull(Shape.words(field), List.of())));
    }

    private static Document occurrences(String field, Typed.Unit unit) {
        var has = unit.parts().stream().map(part -> has(field, part)).toList();
        var places = unit.parts().size() == 1 ? places(field, unit.parts().getFirst())
                : new Document("$setIntersection", unit.parts().stream().map(part -> beginnings(field, part)).toList());
        return new Document("$cond", List.of(and(has), new Document("$size", places), 0));
    }

    private static Document places(String field, Words.Word word) {
        var which = new Document("$indexOfArray", List.of("$" + Shape.words(field), literal(word.token())));
        return new Document("$arrayElemAt", List.of("$" + Shape.places(field), which));
    }

    /** Where the parts would begin, for every place of this one. */
    private static Document beginnings(String field, Words.Word word) {
        return new Document("$map", new Document("input", places(field, word))
                .append("in", new Document("$subtract", List.of("$$this", word.place()))));
    }

    private static Document literal(String token) {
        return new Document("$literal", token);
    }

    private static Document ifNull(String field, Object otherwise) {
        return new Document("$ifNull", List.of("$" + field, otherwise));
    }

    private static Document and(List<Document> all) {
        return all.size() == 1 ? all.getFirst() : new Document("$and", all);
    }

    private static Document when(Document is, Object worth) {
        return new Document("$cond", List.of(is, worth, 0));
    }

    private static Document sum(List<?> all) {
        return new Document("$add", all);
    }
}
