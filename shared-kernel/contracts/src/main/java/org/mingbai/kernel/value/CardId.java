package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/** A procedure card (明白卡), such as labour-inspection. */
public record CardId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,60}");

    public CardId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a card id is a lower-case name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
