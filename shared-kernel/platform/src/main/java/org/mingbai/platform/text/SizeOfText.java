package org.mingbai.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** {@link Size} of a text counts what people count. Found by the validator as a service, so no field can forget it. */
public final class SizeOfText implements ConstraintValidator<Size, String> {

    private int least;
    private int most;

    @Override
    public void initialize(Size size) {
        least = size.min();
        most = size.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || !Texts.isLongerThan(most, text) && (least == 0 || Texts.length(text) >= least);
    }
}
