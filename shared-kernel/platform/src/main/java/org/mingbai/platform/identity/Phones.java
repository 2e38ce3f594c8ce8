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
    private static final Pattern BETWEEN = Pattern.compile("[、,;|&\\n\\u0085\\u2028\\u2029]|或者?|和|以及|及|与|\\bor\\b|\\band\\b");
    private static final Pattern PAUSE = Pattern.compile(".*[0-9]\\s*[,;]+\\s*(\\d{1,6})\\s*#?\\s*", Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile(
            "(.*\\d.*?)(?:;ext=|转|轉|分机|分機|内线|內線|extension|extn?|x|×|#|\\*)[^\\d+]*(?:号|號)?[^\\d+]*(\\d+)\\D*", Pattern.DOTALL);
    private static final Pattern SEPARATED = Pattern.compile("[\\d+\\s\\p{Z}\\p{Pd}\\p{Ps}\\p{Pe}.·•‧∙⋅・/\\\\_:'\"−#]*");
    /** 86990123/24 are two lines whose last digits differ. */
    private static final Pattern LAST_DIGITS = Pattern.compile(".*\\d\\s*/\\s*\\d{1,6}\\s*", Pattern.DOTALL);
    private static final Pattern AREA = Pattern.compile("0\\d{2,3}");
    /** An address of an exchange with all its parts is shorter. */
    private static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 6;

    private Phones() {
    }

    /** The number of a text that holds exactly one; it must never be shared by texts that hold none. */
    public static Optional<Phone> find(String typed) {
        return read(typed) instanceof PhoneText.One(Phone phone) ? Optional.of(phone) : Optional.empty();
    }

    /** The form in which one number always looks the same; empty for text that is no number. */
    public static Optional<String> normalise(String typed) {
        return find(typed).map(Phone::normal);
    }

    public static PhoneText read(String typed) {
        if (typed.length() > LONGEST) {
            return new PhoneText.Unreadable();
        }
        String text = PhoneSigns.plain(typed);
        if (WithheldNumbers.word(text)) {
            return new PhoneText.Withheld();
        }
        var parts = Arrays.stream(BETWEEN.split(text)).map(String::strip).filter(part -> !part.isEmpty()).toList();
        return parts.size() > 1 && !text.contains(";ext=") ? several(text, parts) : one(text);
    }

    private static PhoneText several(String text, List<String> parts) {
        if (parts.size() == 2 && AREA.matcher(parts.getFirst()).matches()) {
            return one(String.join("-", parts));
        }
        var pause = PAUSE.matcher(text);
        if (parts.size() == 2 && pause.matches() && !PhoneLines.service(pause.group(1)) && known(parts.getFirst())) {
            return withExtension(parts.getFirst(), pause.group(1));
        }
        long withDigits = parts.stream().filter(part -> part.chars().anyMatch(Character::isDigit)).count();
        return withDigits > 1 ? new PhoneText.Several() : new PhoneText.Unreadable();
    }

    private static boolean known(String text) {
        return one(text) instanceof PhoneText.One(Phone phone) && phone.extension() == null;
    }

    private static PhoneText one(String text) {
        var marked = MARKED.matcher(text);
        if (marked.matches()) {
            return withExtension(marked.group(1), marked.group(2));
        }
        return line(text);
    }

    /** Without a word for an extension. */
    private static PhoneText line(String text) {
        if (!SEPARATED.matcher(text).matches()) {
            return new PhoneText.Unreadable();
        }
        var read = groups(groupsOf(text));
        return read instanceof PhoneText.One(Phone phone) && phone.extension() != null && LAST_DIGITS.matcher(text).matches()
                ? new PhoneText.Several() : read;
    }

    private static PhoneText withExtension(String number, String extension) {
        var read = line(number);
        if (!(read instanceof PhoneText.One(Phone phone))) {
            return read;
        }
        if (extension.length() > LONGEST_EXTENSION) {
            return PhoneLines.complete(extension).isPresent() ? new PhoneText.Several() : new PhoneText.Unreadable();
        }
        return phone.extension() == null ? new PhoneText.One(new Phone(phone.line(), extension)) : new PhoneText.Unreadable();
    }

    /** Digits that stand together, a plus with those that follow it. */
    private static List<String> groupsOf(String text) {
        var groups = new ArrayList<String>();
        for (var group : text.replaceAll("[^\\d+]+", " ").replaceAll("\\+\\s+", "+").replace("+", " +").strip().split("\\s+")) {
            groups.add(group);
        }
        return groups;
    }

    private static PhoneText groups(List<String> groups) {
        String all = String.join("", groups);
        if (all.lastIndexOf('+') > 0) {
            return twoNumbers(groups) ? new PhoneText.Several() : new PhoneText.Unreadable();
        }
        if (WithheldNumbers.digits(all)) {
            return new PhoneText.Withheld();
        }
        // what is surely one number, then what is surely several, then a number and its extension, then whatever may be one
        return PhoneLines.abroadAndHome(groups).or(() -> PhoneLines.valid(all)).map(Phones::only)
                .orElseGet(() -> twoNumbers(groups) ? new PhoneText.Several() : extended(groups)
                        .orElseGet(() -> PhoneLines.complete(all).or(() -> PhoneLines.possible(all)).map(Phones::only)
                                .orElseGet(PhoneText.Unreadable::new)));
    }

    private static PhoneText only(String line) {
        return new PhoneText.One(new Phone(line, null));
    }

    private static boolean twoNumbers(List<String> groups) {
        if (groups.size() > 1 && groups.stream().allMatch(PhoneLines::service)) {
            return true;
        }
        for (int at = 1; at < groups.size(); at++) {
            if (PhoneLines.complete(joined(groups, 0, at)).isPresent() && PhoneLines.complete(joined(groups, at, groups.size())).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<PhoneText> extended(List<String> groups) {
        String last = groups.getLast();
        return groups.size() == 1 || last.length() > LONGEST_EXTENSION ? Optional.empty()
                : PhoneLines.complete(joined(groups, 0, groups.size() - 1)).map(line -> new PhoneText.One(new Phone(line, last)));
    }

    private static String joined(List<String> groups, int from, int to) {
        return String.join("", groups.subList(from, to));
    }
}
