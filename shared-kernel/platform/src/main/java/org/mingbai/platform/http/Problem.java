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

    /** What is wrong with one field, in the reader's language. */
    public record FieldError(String field, String message) {
    }

    public ResponseEntity<Problem> response() {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(this);
    }
}
