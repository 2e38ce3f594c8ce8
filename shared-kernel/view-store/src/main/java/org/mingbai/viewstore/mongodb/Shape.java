package org.mingbai.viewstore.mongodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.MaxKey;
import org.jspecify.annotations.Nullable;
import org.mingbai.viewstore.Nanos;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewPage;
import org.mingbai.viewstore.ViewSchema;
import org.mingbai.viewstore.lucene.Words;

/**
 * How a view's document lies in MongoDB. Every field stands under what it is asked for by: its values, the keys to sort by (a missing one
 * is a key of its own, since MongoDB would put it first), and of texts the words with the places of each.
 */
final class Shape {

    static final String ID = "_id";
    static final String BODY = "body";
    /** Names of the fields a document has, for {@code Has}. */
    static final String PRESENT = "has";
    private static final String VALUE = "value";
    private static final String UP = "up";
    private static final String DOWN = "down";
    private static final String WORDS = "words";
    private static final String PLACES = "places";
    private static final String LENGTH = "length";

    /** As the server compares strings: by their bytes in UTF-8, which is the order of code points. */
    private static final Comparator<String> BYTES = (one, other) -> {
        int same = 0;
        while (same < one.length() && same < other.length() && one.codePointAt(same) == other.codePointAt(same)) {
            same += Character.charCount(one.codePointAt(same));
        }
        return Integer.compare(same < one.length() ? one.codePointAt(same) : -1, same < other.length() ? other.codePointAt(same) : -1);
    };

    private final ViewSchema schema;
    private final Words words;

    Shape(ViewSchema schema, Words words) {
        this.schema = schema;
        this.words = words;
    }

    ViewField field(String name) {
        return schema.fields().stream().filter(field -> field.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the view has no field " + name));
    }

    List<String> texts() {
        return schema.fields().stream().filter(field -> field.kind() == ViewField.Kind.TEXT).map(ViewField::name).toList();
    }

    static String value(String field) {
        return VALUE + "." + field;
    }

    static String up(String field) {
        return UP + "." + field;
    }

    static String down(String field) {
        return DOWN + "." + field;
    }

    static String words(String field) {
        return WORDS + "." + field;
    }

    static String places(String field) {
        return PLACES + "." + field;
    }

    /** How many words a text has, each as often as it is there. */
    static String length(String field) {
        return LENGTH + "." + field;
    }

    void index(MongoCollection<Document> documents) {
        var indexes = new ArrayList<IndexModel>();
        indexes.add(new IndexModel(Indexes.ascending(PRESENT)));
        for (var field : schema.fields()) {
            switch (field.kind()) {
                case KEYWORD -> indexes.add(new IndexModel(Indexes.ascending(value(field.name()))));
                case NUMBER, INSTANT -> {
                    indexes.add(new IndexModel(Indexes.ascending(value(field.name()))));
                    indexes.add(new IndexModel(Indexes.ascending(up(field.name()), ID)));
                    indexes.add(new IndexModel(Indexes.compoundIndex(Indexes.descending(down(field.name())), Indexes.ascending(ID))));
                }
                case TEXT -> indexes.add(new IndexModel(Indexes.ascending(words(field.name()))));
            }
        }
        // Nothing is asked of a server that has them: some wait with that for whatever is being written.
        if (documents.listIndexes().into(new ArrayList<>()).size() <= indexes.size()) {
            documents.createIndexes(indexes);
        }
    }

    Document of(ViewDocument source) {
        var target = new Document(ID, source.id()).append(BODY, new Binary(source.body()));
        var present = new ArrayList<String>();
        source.fields().forEach((name, value) -> {
            var field = field(name);
            if (value instanceof List<?> none && none.isEmpty()) {
                return;
            }
            present.add(name);
            switch (field.kind()) {
                case KEYWORD -> sortable(target, name, strings(value), strings(value).stream().min(BYTES).orElseThrow());
                case NUMBER -> sortable(target, name, (Long) value, (Long) value);
                case INSTANT -> sortable(target, name, Nanos.of((Instant) value), Nanos.of((Instant) value));
                case TEXT -> searchable(target, name, strings(value));
            }
        });
        schema.fields().stream().filter(field -> field.kind() != ViewField.Kind.TEXT && !present.contains(field.name()))
                .forEach(field -> within(target, UP).append(field.name(), new MaxKey()));
        return target.append(PRESENT, present);
    }

    private static void sortable(Document target, String field, Object value, Object key) {
        within(target, VALUE).append(field, value);
        within(target, UP).append(field, key);
        within(target, DOWN).append(field, key);
    }

    private void searchable(Document target, String field, List<String> texts) {
        var places = new LinkedHashMap<String, List<Integer>>();
        var all = words.of(texts);
        all.forEach(word -> places.computeIfAbsent(word.token(), _ -> new ArrayList<>()).add(word.place()));
        within(target, WORDS).append(field, List.copyOf(places.keySet()));
        within(target, PLACES).append(field, List.copyOf(places.values()));
        within(target, LENGTH).append(field, all.size());
    }

    private static Document within(Document target, String group) {
        return (Document) target.computeIfAbsent(group, _ -> new Document());
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object value) {
        return (List<String>) value;
    }

    static ViewPage.Found found(Document document) {
        return found(document, null);
    }

    static ViewPage.Found found(Document document, @Nullable Double likeness) {
        return new ViewPage.Found(document.getString(ID), document.get(BODY, Binary.class).getData(), likeness);
    }
}
