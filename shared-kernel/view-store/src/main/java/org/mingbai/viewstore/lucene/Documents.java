package org.mingbai.viewstore.lucene;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.mingbai.viewstore.Nanos;
import org.mingbai.viewstore.ViewDocument;
import org.mingbai.viewstore.ViewField;

/** Writes a view's document as Lucene's. */
final class Documents {

    static final String ID = "_id";
    static final String BODY = "_body";
    /** Names of the fields a document has, for {@code Has}. */
    static final String PRESENT = "_present";

    /** Lucene takes 32,766 bytes, and a character takes up to three of them. */
    private static final int LONGEST_KEYWORD = 10_000;

    private final Map<String, ViewField> fields;
    private final Words words;

    Documents(Map<String, ViewField> fields, Words words) {
        this.fields = fields;
        this.words = words;
    }

    Document of(ViewDocument source) {
        var target = new Document();
        target.add(new StringField(ID, source.id(), Field.Store.YES));
        target.add(new SortedDocValuesField(ID, new BytesRef(source.id())));
        target.add(new StoredField(BODY, source.body()));
        source.fields().forEach((name, value) -> add(target, field(name), value));
        return target;
    }

    private void add(Document target, ViewField field, Object value) {
        if (value instanceof List<?> none && none.isEmpty()) {
            return;
        }
        target.add(new StringField(PRESENT, field.name(), Field.Store.NO));
        switch (field.kind()) {
            case KEYWORD -> strings(value).forEach(text -> {
                indexable(field, text);
                target.add(new StringField(field.name(), text, Field.Store.NO));
                target.add(new SortedSetDocValuesField(field.name(), new BytesRef(text)));
            });
            case NUMBER -> target.add(new LongField(field.name(), (Long) value, Field.Store.NO));
            case INSTANT -> target.add(new LongField(field.name(), Nanos.of((Instant) value), Field.Store.NO));
            case TEXT -> words.kept(strings(value)).forEach(text -> target.add(new TextField(field.name(), TextAnalyzer.normalised(text))));
        }
    }

    ViewField field(String name) {
        var field = fields.get(name);
        if (field == null) {
            throw new IllegalArgumentException("the view has no field " + name);
        }
        return field;
    }

    @SuppressWarnings("unchecked")
    private static List<String> strings(Object value) {
        return (List<String>) value;
    }

    /** Told before anything is written, since Lucene would notice only in the middle. */
    private static void indexable(ViewField field, String text) {
        if (text.length() > LONGEST_KEYWORD) {
            throw new IllegalArgumentException("a keyword of " + text.length() + " characters for " + field.name());
        }
    }
}
