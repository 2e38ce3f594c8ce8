package org.mingbai.platform.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The addresses of exchanges in a text, without what belongs to the exchange: {@code "Name" <sip:number;ext=1@host;user=phone>},
 * {@code tel:86990123;phone-context=+86311}. One text may hold several, with a name, or a number in place of a name, before each.
 *
 * @param written   what stands where an address has its number; all of the text where it holds no address
 * @param displayed what may be a number beside the addresses
 */
record PhoneAddresses(List<String> written, List<String> displayed) {

    private static final Pattern IN_BRACKETS = Pattern.compile("<([^<>]*)>(?:\\s*;\\s*[a-z-]+(?:=[^;,\\s<>]*)?)*");
    private static final String SCHEMES = "(?:sips?|tel|callto|phone|fax|h323):";
    private static final Pattern BEFORE_SCHEME = Pattern.compile("(?<![a-z])(?=" + SCHEMES + ")");
    private static final Pattern SCHEME = Pattern.compile(SCHEMES + "(?://)?(.*)", Pattern.DOTALL);
    /** As far as its host, its parameters and its headers go; what follows is another one. */
    private static final Pattern WITH_HOST = Pattern.compile("[^@]*@\\s*[^\\s,;?<>、|&]*(?:;[a-z][a-z\\d-]*(?:=[^;,?\\s<>、|&]*)?)*(?:\\?\\S*)?");
    private static final Pattern CONTEXT = Pattern.compile(";phone-context=(\\+?[\\d.()-]+)");
    private static final Pattern PARAMETER = Pattern.compile(";(?!ext=)[a-z][a-z\\d-]*(?:=[^;]*)?");
    private static final String PARTING = "(?:[\\s/]|" + Phones.BETWEEN + ")+";
    private static final Pattern EDGES = Pattern.compile("^" + PARTING + "|" + PARTING + "$");
    private static final Pattern NO_NUMBER = Pattern.compile("[^\\d+\\s().-]+");

    static PhoneAddresses in(String text) {
        var inBrackets = IN_BRACKETS.matcher(text);
        var bracketed = inBrackets.results().map(found -> found.group(1)).toList();
        return bracketed.isEmpty() ? new PhoneAddresses(numbers(List.of(text)), List.of())
                : new PhoneAddresses(numbers(bracketed), NO_NUMBER.splitAsStream(inBrackets.replaceAll("、")).map(String::strip).toList());
    }

    /** Those with a digit; where there is none, the first. */
    private static List<String> numbers(List<String> texts) {
        var all = texts.stream().flatMap(text -> apart(text.strip())).map(PhoneAddresses::number).map(PhoneSigns::withoutLabels).toList();
        var digits = all.stream().filter(text -> text.chars().anyMatch(Character::isDigit)).toList();
        return digits.isEmpty() ? all.subList(0, Math.min(1, all.size())) : digits;
    }

    private static Stream<String> apart(String text) {
        var pieces = Arrays.stream(BEFORE_SCHEME.split(text)).flatMap(PhoneAddresses::afterHosts).toList();
        return pieces.size() == 1 ? pieces.stream() : pieces.stream().map(piece -> EDGES.matcher(piece).replaceAll("")).filter(piece -> !piece.isEmpty());
    }

    private static Stream<String> afterHosts(String text) {
        var pieces = new ArrayList<String>();
        var address = WITH_HOST.matcher(text);
        int at = 0;
        while (address.find()) {
            pieces.add(address.group());
            at = address.end();
        }
        if (at < text.length() || pieces.isEmpty()) {
            pieces.add(text.substring(at));
        }
        return pieces.stream();
    }

    private static String number(String text) {
        var scheme = SCHEME.matcher(text);
        boolean address = scheme.matches();
        String user = address ? scheme.group(1) : text;
        int host = user.indexOf('@');
        if (!address && host < 0) {
            return text;
        }
        user = host < 0 ? user.replaceFirst("\\?.*", "") : user.substring(0, host).replaceFirst("^([^:]*):.*", "$1");
        var context = CONTEXT.matcher(user);
        String prefix = context.find() && context.group(1).startsWith("+") && !user.startsWith("+") ? context.group(1) : "";
        return prefix + PARAMETER.matcher(user).replaceAll("");
    }
}
