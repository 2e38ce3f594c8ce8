package org.mingbai.platform.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Groups of digits with nothing but signs between them: where a number ends and its extension, or the next number, begins. */
final class PhoneGroups {

    static final int LONGEST_EXTENSION = 6;

    private static final Pattern SEPARATED = Pattern.compile("[\\d+\\s\\p{Z}\\p{Pd}\\p{Ps}\\p{Pe}.·•‧∙⋅・/\\\\_:'\"−#]*");
    /** 86990123/24 are two lines whose last digits differ. */
    private static final Pattern LAST_DIGITS = Pattern.compile(".*\\d\\s*/\\s*\\d{1,6}\\s*", Pattern.DOTALL);
    /** No number has more digits. */
    private static final int LONGEST_NUMBER = 24;
    private static final int SHORTEST_WITHHELD = 5;

    private PhoneGroups() {
    }

    /** Without a word for an extension. */
    static PhoneText line(String text) {
        if (!SEPARATED.matcher(text).matches()) {
            return new PhoneText.Unreadable();
        }
        var groups = of(text);
        var read = read(groups);
        return read instanceof PhoneText.One(Phone phone) && LAST_DIGITS.matcher(text).matches()
                && (phone.extension() != null || PhoneLines.complete(String.join("", groups)).isEmpty()) ? new PhoneText.Several(List.of(phone)) : read;
    }

    static PhoneText withExtension(String number, String extension) {
        var read = line(number);
        if (!(read instanceof PhoneText.One(Phone phone))) {
            return read;
        }
        if (extension.length() > LONGEST_EXTENSION) {
            return PhoneLines.complete(extension).<PhoneText>map(other -> new PhoneText.Several(List.of(phone, new Phone(other, null))))
                    .orElseGet(PhoneText.Unreadable::new);
        }
        return phone.extension() == null ? new PhoneText.One(new Phone(phone.line(), extension))
                : new PhoneText.Several(List.of(phone, new Phone(phone.line(), extension)));
    }

    /** Digits that stand together, a plus with those that follow it. */
    static List<String> of(String text) {
        return List.of(text.replaceAll("[^\\d+]+", " ").replaceAll("\\+\\s+", "+").replace("+", " +").strip().split("\\s+"));
    }

    private static PhoneText read(List<String> groups) {
        String all = String.join("", groups);
        if (all.lastIndexOf('+') > 0) {
            var numbers = numbers(groups);
            return numbers.size() > 1 ? new PhoneText.Several(numbers) : new PhoneText.Unreadable();
        }
        if (WithheldNumbers.digits(all)) {
            return new PhoneText.Withheld();
        }
        // what is surely one number, then what is surely several, then a number and its extension, then whatever may be one
        return PhoneLines.abroadAndHome(groups).or(() -> PhoneLines.valid(all)).map(PhoneGroups::only)
                .orElseGet(() -> several(groups).or(() -> withheldExtended(groups)).or(() -> extended(groups))
                        .or(() -> PhoneLines.complete(all).map(PhoneGroups::only)).or(() -> extensions(groups))
                        .or(() -> PhoneLines.possible(all).map(PhoneGroups::only)).orElseGet(PhoneText.Unreadable::new));
    }

    private static PhoneText only(String line) {
        return new PhoneText.One(new Phone(line, null));
    }

    private static Optional<PhoneText> several(List<String> groups) {
        var numbers = numbers(groups);
        return numbers.size() > 1 ? Optional.of(new PhoneText.Several(numbers)) : Optional.empty();
    }

    /** The numbers, each written out in full, of which the groups are made to the last; few where that can be had. Empty where they are not. */
    private static List<Phone> numbers(List<String> groups) {
        int size = groups.size();
        var from = new ArrayList<List<Phone>>();
        for (int at = 0; at <= size; at++) {
            from.add(List.of());
        }
        for (int start = size - 1; start >= 0; start--) {
            for (int end = start + 1; end <= size && joined(groups, start, end).length() <= LONGEST_NUMBER; end++) {
                var rest = from.get(end);
                var first = end < size && rest.isEmpty() ? Optional.<String>empty() : PhoneLines.complete(joined(groups, start, end));
                boolean fewer = from.get(start).isEmpty() || rest.size() + 1 < from.get(start).size();
                // the whole of it is not one number to whoever asks for several
                if (first.isPresent() && fewer && !(start == 0 && end == size)) {
                    var phones = new ArrayList<>(List.of(new Phone(first.get(), null)));
                    phones.addAll(rest);
                    from.set(start, phones);
                }
            }
        }
        return from.getFirst();
    }

    /** Zeros do not become a number by an extension behind them. */
    private static Optional<PhoneText> withheldExtended(List<String> groups) {
        String front = joined(groups, 0, groups.size() - 1);
        return groups.getLast().length() <= LONGEST_EXTENSION && front.length() >= SHORTEST_WITHHELD && WithheldNumbers.digits(front)
                ? Optional.of(new PhoneText.Withheld()) : Optional.empty();
    }

    private static Optional<PhoneText> extended(List<String> groups) {
        String last = groups.getLast();
        return groups.size() == 1 || last.length() > LONGEST_EXTENSION ? Optional.empty()
                : PhoneLines.complete(joined(groups, 0, groups.size() - 1)).map(line -> new PhoneText.One(new Phone(line, last)));
    }

    /** A line and more than one extension. What else begins like a line without its area code is written in more groups. */
    private static Optional<PhoneText> extensions(List<String> groups) {
        for (int at = groups.size() - 2; at > 0 && groups.get(at).length() <= LONGEST_EXTENSION && groups.getLast().length() <= LONGEST_EXTENSION; at--) {
            String front = joined(groups, 0, at);
            var line = PhoneLines.withArea(front).or(() -> Optional.of(front).filter(local -> groups.getFirst().length() > 2).flatMap(PhoneLines::complete));
            if (line.isPresent() && (at <= 2 || PhoneLines.withArea(front).isPresent())) {
                return Optional.of(new PhoneText.Several(Readings.extensions(line.get(), groups.subList(at, groups.size()))));
            }
        }
        return Optional.empty();
    }

    private static String joined(List<String> groups, int from, int to) {
        return String.join("", groups.subList(from, to));
    }
}
