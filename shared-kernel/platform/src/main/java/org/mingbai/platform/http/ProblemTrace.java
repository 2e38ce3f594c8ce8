package org.mingbai.platform.http;

import org.springframework.http.HttpStatus;

/** Is told by name of each problem that somebody is answered, whichever way it comes about. */
@FunctionalInterface
public interface ProblemTrace {

    void answered(String name, HttpStatus status);
}
