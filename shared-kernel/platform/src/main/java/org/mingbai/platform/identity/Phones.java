package org.mingbai.platform.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one place that reads telephone numbers, however people write them and exchanges send them. What is a number in which country,
 * libphonenumber knows; what it does not know (extensions as they are written in China, several numbers in one field, service numbers,
 * words and digits for a withheld number, trunk zeros that exchanges put before mobiles) stands here and in its tables.
 */
public final class Phones {

    /** Between two numbers; a comma and a semicolon may also be the pause before an extension. */
    static final String BETWEEN = "[、,;|&\\n\\u0085\\u2028\\u2029]|或者?|和|以及|及|与|\\bor\\b|\\band\\b";
    private static final Pattern PARTS = Pattern.compile(BETWEEN);
    private static final Pattern PAUSE = Pattern.compile(".*[0-9]\\s*[,;]+\\s*(\\d{1,6})\\s*#?\\s*", Pattern.DOTALL);
    private static final String MARK = "(?:;ext=|转|轉|分机|分機|内线|內線|extension|extn?|x|×|#|\\*)";
    private static final Pattern MARKED = Pattern.compile("(.*\\d.*?)" + MARK + "[^\\d+]*(?:号|號)?[^\\d+]*(\\d+)\\D*", Pattern.DOTALL);
    private static final Pattern MARKED_TWICE = Pattern.compile("(.*?\\d.*?)" + MARK + "(\\D*\\d+\\D+\\d.*)", Pattern.DOTALL);
    private static final Pattern AREA = Pattern.compile("0\\d{2,3}");
    /** An address of an exchange with all its parts is shorter. */
    private static final int LONGEST = 200;
    private static final int SHORTEST_LINE = 7;

    private Phones() {
    }

    /** The number of a text that holds exactly one; it must never be shared by texts that hold none. */
    public static Optional<Phone> find(String typed) {
        return read(typed) instanceof PhoneText.One(Phone phone) ? Optional.of(phone) : Optional.empty();
    }

    /** Whatever numbers are to be read in it: for what was stored, of which nobody can be asked any more which was meant. */
    static List<Phone> all(String typed) {
        return phones(read(typed));
    }

    /** The form in which one number always looks the same; empty for text that is no number. */
    public static Optional<String> normalise(String typed) {
        return find(typed).map(Phone::normal);
    }

    public static PhoneText read(String typed) {
        if (typed.length() > LONGEST) {
            return new PhoneText.Unreadable();
        }
        var addresses = PhoneAddresses.in(PhoneSigns.folded(typed));
        var written = addresses.written().stream().map(Phones::written).toList();
        var phones = written.stream().flatMap(read -> phones(read).stream()).distinct().toList();
        if (phones.isEmpty()) {
            return written.stream().allMatch(PhoneText.Withheld.class::isInstance) ? new PhoneText.Withheld() : written.getFirst();
        }
        var beside = addresses.displayed().stream().flatMap(text -> displayed(text).stream())
                .filter(shown -> phones.stream().noneMatch(phone -> phone.line().endsWith(shown.line()))).toList();
        return written.stream().anyMatch(PhoneText.Several.class::isInstance) || !beside.isEmpty() ? Readings.several(phones, beside) : Readings.same(phones);
    }

    private static List<Phone> phones(PhoneText read) {
        return switch (read) {
            case PhoneText.One(Phone phone) -> List.of(phone);
            case PhoneText.Several(List<Phone> several) -> several;
            case PhoneText.Withheld() -> List.of();
            case PhoneText.Unreadable() -> List.of();
        };
    }

    /** In place of a name there is often the same number; whatever is shorter than a line is part of the name. */
    private static Optional<Phone> displayed(String text) {
        return text.chars().filter(Character::isDigit).count() >= SHORTEST_LINE && PhoneGroups.line(text) instanceof PhoneText.One(Phone phone)
                && PhoneLines.complete(phone.line()).isPresent() ? Optional.of(new Phone(phone.line(), null)) : Optional.empty();
    }

    private static PhoneText written(String text) {
        if (WithheldNumbers.word(text)) {
            return new PhoneText.Withheld();
        }
        var parts = Arrays.stream(PARTS.split(text)).map(String::strip).filter(part -> !part.isEmpty()).toList();
        return parts.size() > 1 && !text.contains(";ext=") ? parted(text, parts) : one(text);
    }

    private static PhoneText parted(String text, List<String> parts) {
        if (parts.size() == 2 && AREA.matcher(parts.getFirst()).matches()) {
            return one(String.join("-", parts));
        }
        if (parts.stream().allMatch(part -> WithheldNumbers.word(part) || one(part) instanceof PhoneText.Withheld)) {
            return new PhoneText.Withheld();
        }
        var pause = PAUSE.matcher(text);
        if (parts.size() == 2 && pause.matches() && !PhoneLines.service(pause.group(1)) && !isExtended(one(parts.getFirst()))) {
            return PhoneGroups.withExtension(parts.getFirst(), pause.group(1));
        }
        var numbers = parts.stream().filter(part -> part.chars().anyMatch(Character::isDigit)).toList();
        return numbers.size() > 1 ? new PhoneText.Several(each(numbers)) : new PhoneText.Unreadable();
    }

    /** Also what cannot be followed by one. */
    private static boolean isExtended(PhoneText read) {
        return switch (read) {
            case PhoneText.One(Phone phone) -> phone.extension() != null;
            case PhoneText.Withheld() -> false;
            case PhoneText.Several _, PhoneText.Unreadable _ -> true;
        };
    }

    /** Few digits after a line are another extension of it. */
    private static List<Phone> each(List<String> parts) {
        var phones = new ArrayList<Phone>();
        for (var part : parts) {
            for (var phone : phones(one(part))) {
                boolean extension = phone.line().length() < SHORTEST_LINE && !PhoneLines.service(phone.line()) && !phones.isEmpty();
                phones.add(extension ? new Phone(phones.getFirst().line(), phone.line()) : phone);
            }
        }
        return phones.stream().distinct().toList();
    }

    private static PhoneText one(String text) {
        var twice = MARKED_TWICE.matcher(text);
        if (twice.matches() && PhoneGroups.line(twice.group(1)) instanceof PhoneText.One(Phone phone) && PhoneLines.complete(phone.line()).isPresent()) {
            return new PhoneText.Several(Readings.extensions(phone.line(), PhoneGroups.of(twice.group(2))));
        }
        var marked = MARKED.matcher(text);
        return marked.matches() ? PhoneGroups.withExtension(marked.group(1), marked.group(2)) : PhoneGroups.line(text);
    }
}
