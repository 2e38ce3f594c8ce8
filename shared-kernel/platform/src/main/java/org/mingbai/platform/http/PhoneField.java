package org.mingbai.platform.http;

import java.util.Optional;

import org.mingbai.platform.identity.PhoneText;
import org.mingbai.platform.identity.Phones;

/** What is said of a text where a telephone number belongs: the same wherever somebody gives or asks for one. */
public final class PhoneField {

    private PhoneField() {
    }

    /** The name of the sentence that tells what is wrong; a text that says that there is no number is not wrong. */
    public static Optional<String> fault(String typed) {
        return switch (Phones.read(typed)) {
            case PhoneText.One _, PhoneText.Withheld _ -> Optional.empty();
            case PhoneText.Several _ -> Optional.of("several-phones");
            case PhoneText.Unreadable _ -> Optional.of("phone");
        };
    }

    /** Whether there is a number. @throws InvalidInputException about the field where something is wrong with the text */
    public static boolean isNumber(String field, String typed) {
        fault(typed).ifPresent(name -> {
            throw InvalidInputException.of(field, name);
        });
        return Phones.find(typed).isPresent();
    }
}
