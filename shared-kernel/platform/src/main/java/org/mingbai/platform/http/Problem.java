package org.mingbai.platform.http;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * The body of an error, after RFC 9457. {@code errors} names the input fields that it is about, if any;
 * {@code items} the things, where a refusal is about several.
 */
public record Problem(String type, String title, int status, String detail,
                      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
                      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> items) {

    /** What is wrong with one field, in the reader's language. A name that somebody made up is given back as text, and not at length. */
    public record FieldError(String field, String message) {

        private static final int LONGEST = 200;

        public FieldError {
            field = field.codePoints().limit(LONGEST).map(c -> Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        }
    }

    public ResponseEntity<Problem> response() {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(this);
    }
}
