package org.mingbai.viewstore;

/** A field by which documents are found. Fields are only indexed; what is shown stands in the document's body. */
public record ViewField(String name, Kind kind) {

    /**
     * How a field is searched: exact values (one or several, facetable, sortable by the least), whole numbers and instants (range, sort),
     * and text (words and Chinese phrases, never kept in clear).
     */
    public enum Kind { KEYWORD, NUMBER, INSTANT, TEXT }

    public ViewField {
        if (!name.matches("[a-zA-Z][a-zA-Z0-9]*")) {
            throw new IllegalArgumentException("a field has a plain name, not " + name);
        }
    }

    public static ViewField keyword(String name) {
        return new ViewField(name, Kind.KEYWORD);
    }

    public static ViewField number(String name) {
        return new ViewField(name, Kind.NUMBER);
    }

    public static ViewField instant(String name) {
        return new ViewField(name, Kind.INSTANT);
    }

    public static ViewField text(String name) {
        return new ViewField(name, Kind.TEXT);
    }
}
