package org.mingbai.viewstore.mongodb;

import java.util.List;
import java.util.Map;

import org.mingbai.viewstore.Likeness;
import org.mingbai.viewstore.lucene.Typed;
import org.mingbai.viewstore.lucene.Words;

/**
 * In how many documents each word of a question is, counted up to {@link Likeness#COUNTED}.
 *
 * @param documents by field: how many have any text there
 * @param having by field, then by word
 */
record Rarity(Map<String, Long> documents, Map<String, Map<String, Long>> having) {

    static final Rarity UNKNOWN = new Rarity(Map.of(), Map.of());

    /** Of a number with several parts, that of the rarest. */
    double weight(String field, Typed.Unit unit) {
        return unit.parts().stream().mapToDouble(part -> Likeness.weight(having(field, part), documents.getOrDefault(field, 0L))).max().orElse(0);
    }

    /** How many documents an index has to show for this one. */
    long found(List<String> fields, Typed.Unit unit) {
        return fields.stream().mapToLong(field -> unit.parts().stream().mapToLong(part -> having(field, part)).min().orElse(0)).sum();
    }

    private long having(String field, Words.Word part) {
        return having.getOrDefault(field, Map.of()).getOrDefault(part.token(), 0L);
    }
}
