package org.mingbai.bench.report;

import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.SerializationFeature;

/** One file a run: everything, so that a page can be made of it again and runs can be compared. */
public final class ResultsJson {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultsJson() {
    }

    public static void write(Results results, Path file) {
        JSON.writeValue(file, results);
    }

    public static Results read(Path file) {
        return JSON.readValue(file, Results.class);
    }
}
