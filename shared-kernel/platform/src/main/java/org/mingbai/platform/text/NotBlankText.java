package org.mingbai.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** {@link NotBlank} means that something can be seen. Found by the validator as a service, so no field can forget it. */
public final class NotBlankText implements ConstraintValidator<NotBlank, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text != null && !Texts.isBlank(text);
    }
}
