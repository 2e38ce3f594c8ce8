package org.mingbai.platform.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.mingbai.viewstore.Spellings;

/**
 * Telephone numbers among other words: a text that holds one is found by it, however either is written. What is a number, {@link Phones}
 * says; here is only where in a text one begins and ends. A number without its area code is one, too, but nothing is joined to make it.
 */
public final class NumbersInTexts implements Spellings {

    public static final Spellings SPELLINGS = new NumbersInTexts();

    private static final String FORM = "tel";
    /** The plus of a number of another country; a form has letters and digits only. */
    private static final String ABROAD = "p";
    private static final Pattern GROUP = Pattern.compile("\\p{Ps}?(?:\\+\\p{Zs}?)?\\d+");
    private static final Pattern WITHIN = Pattern.compile("[\\p{Zs}\\p{Ps}\\p{Pe}.\\p{Pd}−·/]{0,4}");
    private static final Pattern EXTENSION = Pattern.compile("[\\p{Zs}\\p{Ps}\\p{Pe}]{0,2}(?:\\p{Pd}|(?:(?:转|轉|分机号?|分機號?|内线|內線|;?ext(?:ension|n|\\.|=)?|x|×|#|\\*)[.:\\p{Zs}]{0,2}){1,2})");
    private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{6,7}");
    private static final Pattern LANDLINE = Pattern.compile("0(?:10|2\\d|[3-9]\\d{2})([2-9]\\d{6,7})");
    private static final Pattern LETTER_BEFORE = Pattern.compile(".*[A-Za-z]-?", Pattern.DOTALL);
    private static final int MOST_GROUPS = 6;
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 30;

    private NumbersInTexts() {
    }

    private record Group(int from, int to) {
    }

    private record Number(int from, int to, Phone phone) {
    }

    @Override
    public List<String> kept(String text) {
        return numbers(PhoneSigns.folded(text)).stream().flatMap(number -> forms(number.phone())).distinct().toList();
    }

    @Override
    public Asked asked(String typed) {
        var text = PhoneSigns.folded(typed);
        var rest = new StringBuilder();
        var forms = new LinkedHashSet<String>();
        int at = 0;
        for (var number : numbers(text)) {
            rest.append(text, at, number.from()).append(' ');
            at = number.to();
            var phone = number.phone();
            forms.add(form(phone.line()));
            if (phone.extension() != null) {
                forms.add(form(phone.normal()));
            }
        }
        return new Asked(forms.isEmpty() ? typed : rest.append(text.substring(at)).toString(), List.copyOf(forms));
    }

    @Override
    public String shown(String form) {
        return form.matches(FORM + ABROAD + "?\\d[\\dx]*") ? form.substring(FORM.length()).replace(ABROAD, "+") : form;
    }

    /** By which a number is found: its line, also without its area code, and its line with its extension. */
    private static Stream<String> forms(Phone phone) {
        var landline = LANDLINE.matcher(phone.line());
        return Stream.of(Optional.of(phone.line()), landline.matches() ? Optional.of(landline.group(1)) : Optional.<String>empty(),
                Optional.ofNullable(phone.extension()).map(_ -> phone.normal())).flatMap(Optional::stream).map(NumbersInTexts::form);
    }

    private static String form(String number) {
        return FORM + number.replace("+", ABROAD);
    }

    private static List<Number> numbers(String text) {
        var groups = GROUP.matcher(text).results().map(found -> new Group(found.start(), found.end())).toList();
        var numbers = new ArrayList<Number>();
        for (int first = 0; first < groups.size();) {
            int next = first + 1;
            for (int last = Math.min(first + MOST_GROUPS, groups.size()) - 1; last >= first; last--) {
                var number = number(text, groups.subList(first, last + 1));
                if (number.isPresent()) {
                    numbers.add(number.get());
                    next = last + 1;
                    break;
                }
            }
            first = next;
        }
        return numbers;
    }

    /** What these groups are together, the last of them perhaps as an extension. */
    private static Optional<Number> number(String text, List<Group> groups) {
        int from = groups.getFirst().from();
        int to = groups.getLast().to();
        var written = text.substring(from, to);
        long digits = written.chars().filter(Character::isDigit).count();
        if (digits < FEWEST_DIGITS || digits > MOST_DIGITS || LETTER_BEFORE.matcher(text.substring(Math.max(0, from - 2), from)).matches()) {
            return Optional.empty();
        }
        boolean extended = groups.size() > 1 && between(text, groups, groups.size() - 1, EXTENSION);
        for (int at = 1; at < groups.size(); at++) {
            if (!between(text, groups, at, WITHIN) && !(extended && at == groups.size() - 1)) {
                return Optional.empty();
            }
        }
        return Phones.find(written).filter(phone -> phone.extension() == null || extended)
                .filter(phone -> PhoneLines.withArea(phone.line()).isPresent() || groups.size() == 1 && LOCAL.matcher(phone.line()).matches())
                .map(phone -> new Number(from, to, phone));
    }

    private static boolean between(String text, List<Group> groups, int at, Pattern signs) {
        return signs.matcher(text.substring(groups.get(at - 1).to(), groups.get(at).from())).matches();
    }
}
