package org.mingbai.viewstore.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.SortedSetSortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.mingbai.viewstore.Filter;
import org.mingbai.viewstore.Nanos;
import org.mingbai.viewstore.ViewField;
import org.mingbai.viewstore.ViewQuery;
import org.mingbai.viewstore.ViewSchema;

/** Says a view's question in Lucene's words. */
final class Queries {

    private final Documents documents;
    private final Phrases phrases;

    Queries(ViewSchema schema, Documents documents, Words words) {
        this.documents = documents;
        this.phrases = new Phrases(
                schema.fields().stream().filter(field -> field.kind() == ViewField.Kind.TEXT).map(ViewField::name).toList(), words);
    }

    /** What is found. */
    Query of(ViewQuery question) {
        return isSearch(question) ? within(question).add(phrases.found(question), Occur.FILTER).build() : of(question.filter());
    }

    /** The same, with what it is ranked by. */
    Query ranked(ViewQuery question) {
        return question.ranked() ? within(question).add(phrases.ranked(question), Occur.MUST).build() : of(question);
    }

    /** How like the question is what has so much of a score. */
    DoubleUnaryOperator likeness(ViewQuery question) {
        return phrases.likeness(question);
    }

    private BooleanQuery.Builder within(ViewQuery question) {
        return new BooleanQuery.Builder().add(of(question.filter()), Occur.FILTER);
    }

    private static boolean isSearch(ViewQuery question) {
        return question.text() != null && !question.text().isBlank();
    }

    Query of(Filter filter) {
        return switch (filter) {
            case Filter.Everything _ -> MatchAllDocsQuery.INSTANCE;
            case Filter.AnyOf any -> new ConstantScoreQuery(new TermInSetQuery(documents.field(any.field()).name(),
                    any.values().stream().map(BytesRef::new).toList()));
            case Filter.Between range -> LongField.newRangeQuery(documents.field(range.field()).name(),
                    range.from() == null ? Long.MIN_VALUE : Nanos.of(range.from()),
                    range.to() == null ? Long.MAX_VALUE : Nanos.of(range.to()));
            case Filter.NumberBetween range -> LongField.newRangeQuery(documents.field(range.field()).name(), range.from(), range.to());
            case Filter.Has has -> new TermQuery(new Term(Documents.PRESENT, documents.field(has.field()).name()));
            case Filter.And and -> joined(and.all(), Occur.FILTER);
            case Filter.Or or -> or.any().isEmpty() ? new MatchNoDocsQuery() : joined(or.any(), Occur.SHOULD);
            case Filter.Not not -> new BooleanQuery.Builder()
                    .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER).add(of(not.filter()), Occur.MUST_NOT).build();
        };
    }

    private Query joined(List<Filter> filters, Occur occur) {
        if (filters.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        var builder = new BooleanQuery.Builder();
        filters.forEach(filter -> builder.add(of(filter), occur));
        return builder.build();
    }

    Sort sort(ViewQuery question) {
        var fields = new ArrayList<SortField>();
        if (question.ranked()) {
            fields.add(SortField.FIELD_SCORE);
        }
        for (var wanted : question.sort()) {
            fields.add(sortField(documents.field(wanted.field()), wanted.descending()));
        }
        fields.add(new SortField(Documents.ID, SortField.Type.STRING));
        return new Sort(fields.toArray(SortField[]::new));
    }

    private static SortField sortField(ViewField field, boolean descending) {
        return switch (field.kind()) {
            case KEYWORD -> {
                var sorted = new SortedSetSortField(field.name(), descending);
                sorted.setMissingValue(descending ? SortField.STRING_FIRST : SortField.STRING_LAST);
                yield sorted;
            }
            case NUMBER, INSTANT -> LongField.newSortField(field.name(), descending,
                    descending ? SortedNumericSelector.Type.MAX : SortedNumericSelector.Type.MIN,
                    descending ? Long.MIN_VALUE : Long.MAX_VALUE);
            case TEXT -> throw new IllegalArgumentException("text cannot be sorted by");
        };
    }
}
