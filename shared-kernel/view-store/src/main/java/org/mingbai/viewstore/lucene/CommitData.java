package org.mingbai.viewstore.lucene;

import java.util.HashMap;
import java.util.Map;

import org.apache.lucene.index.IndexWriter;
import org.mingbai.viewstore.LogMark;
import org.mingbai.viewstore.ViewPosition;
import org.mingbai.viewstore.ViewSchema;

/** The view's place in the log as a part of Lucene's own commit: one truth about how far it is. */
final class CommitData {

    private static final String VIEW = "view";
    private static final String COMMIT = "position";
    private static final String INDEX = "index";
    private static final String WHOLE = "whole";
    private static final String LOG = "log";
    private static final String HASH = "hash";
    private static final String NOTE = "note";

    private CommitData() {
    }

    static void put(IndexWriter writer, ViewSchema schema, ViewPosition position, String note) {
        writer.setLiveCommitData(Map.of(
                VIEW, name(schema),
                COMMIT, Long.toString(position.commit()),
                INDEX, Integer.toString(position.index()),
                WHOLE, Boolean.toString(position.whole()),
                LOG, position.mark().log(),
                HASH, position.mark().hash(),
                NOTE, note).entrySet());
    }

    /** The place of the last commit; the origin for a new index and for one of another schema. */
    static ViewPosition position(IndexWriter writer, ViewSchema schema) {
        var found = found(writer);
        return name(schema).equals(found.get(VIEW))
                ? new ViewPosition(Long.parseLong(found.get(COMMIT)), Integer.parseInt(found.get(INDEX)),
                        Boolean.parseBoolean(found.getOrDefault(WHOLE, "true")),
                        new LogMark(found.getOrDefault(LOG, ""), found.getOrDefault(HASH, "")))
                : ViewPosition.ORIGIN;
    }

    static String note(IndexWriter writer, ViewSchema schema) {
        var found = found(writer);
        return name(schema).equals(found.get(VIEW)) ? found.getOrDefault(NOTE, "") : "";
    }

    private static Map<String, String> found(IndexWriter writer) {
        var found = new HashMap<String, String>();
        var data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    private static String name(ViewSchema schema) {
        return schema.name() + "/" + schema.version();
    }
}
