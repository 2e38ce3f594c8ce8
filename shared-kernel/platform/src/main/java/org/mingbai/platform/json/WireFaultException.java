package org.mingbai.platform.json;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A value of a body that is not in the form that its field takes; the key of the sentence says which. */
public final class WireFaultException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final String name;

    WireFaultException(JsonParser parser, String name) {
        super(parser, name);
        this.name = name;
    }

    public String name() {
        return name;
    }
}
