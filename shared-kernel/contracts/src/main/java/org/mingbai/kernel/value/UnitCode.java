package org.mingbai.kernel.value;

import java.util.regex.Pattern;

/** A unit: an administrative division by its GB/T 2260 code, or a section below one, such as 130100-jc. */
public record UnitCode(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9]{6}(-[a-z0-9]{1,16})*");

    public UnitCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a unit is a six-digit code, a section appends -name");
        }
    }

    /** True for a section below a unit, as opposed to the administration of a division. */
    public boolean isSection() {
        return value.indexOf('-') > 0;
    }

    @Override
    public String toString() {
        return value;
    }
}
