package org.mingbai.platform.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Digits, perhaps with a plus before them, to the line that they reach. */
final class PhoneLines {

    private static final PhoneNumberUtil WORLD = PhoneNumberUtil.getInstance();
    private static final String HOME = "CN";
    private static final String HOME_CODE = "86";

    /** A mobile, with the codes of long-distance services and the trunk zeros that exchanges put before it. */
    private static final Pattern MOBILE = Pattern.compile("(?:179\\d\\d|125\\d\\d)?0*(1[3-9]\\d{9})");
    private static final Pattern HOTLINE = Pattern.compile("0*([48]00\\d{7})");
    private static final Pattern LANDLINE = Pattern.compile("(?:179\\d\\d)?0*?(0(?:10|2\\d|[3-9]\\d{2})[2-9]\\d{6,7})");
    /** As after a country code. */
    private static final Pattern WITHOUT_ZERO = Pattern.compile("(?:10|2\\d|[3-9]\\d{2})[2-9]\\d{6,7}");
    private static final Pattern SERVICE = Pattern.compile("1\\d{2}|1[0-2]\\d{3}|1[0-2]\\d{4}|9[56]\\d{3,4}|1010\\d{4}");
    private static final Pattern LOCAL = Pattern.compile("[2-9]\\d{6,7}");
    /** Hong Kong, Macao and Taiwan are dialled with their code and often written without a plus. */
    private static final Pattern NEARBY = Pattern.compile("85[23]\\d{8}|8860?[2-9]\\d{7,8}");
    private static final Pattern POSSIBLE = Pattern.compile("\\+?\\d{3,20}");

    private PhoneLines() {
    }

    /** Where the country's code stands by itself, as in {@code (86) 12333}, what follows it is taken as dialled at home. */
    static Optional<String> abroadAndHome(List<String> groups) {
        return groups.size() > 1 && groups.getFirst().matches("(?:\\+|0*)86") ? home(String.join("", groups.subList(1, groups.size())))
                : Optional.empty();
    }

    /** One that exists in the plan of its country, beyond doubt. */
    static Optional<String> valid(String digits) {
        if (digits.startsWith("+")) {
            return international(digits.substring(1));
        }
        var abroad = digits.matches("00[1-9]\\d+") ? international(digits.substring(2)) : Optional.<String>empty();
        return abroad.or(() -> mobileOrHotline(digits)).or(() -> service(digits) ? Optional.of(digits) : Optional.empty())
                .or(() -> digits.startsWith("0") ? landline(digits) : Optional.empty())
                .or(() -> digits.startsWith(HOME_CODE) ? homeButService(digits.substring(2)) : Optional.empty())
                .or(() -> NEARBY.matcher(digits).matches() ? abroad(digits) : Optional.empty());
    }

    /** One that is written out in full; also such as the plans do not know, and numbers without their area code. */
    static Optional<String> complete(String digits) {
        return valid(digits).or(() -> landlineOfNoPlan(digits)).or(() -> LOCAL.matcher(digits).matches() ? Optional.of(digits) : Optional.empty());
    }

    /** One that is the same wherever it is dialled, and no number of a service. */
    static Optional<String> withArea(String digits) {
        return valid(digits).filter(line -> !service(line)).or(() -> landlineOfNoPlan(digits));
    }

    private static Optional<String> landlineOfNoPlan(String digits) {
        var landline = LANDLINE.matcher(digits);
        return landline.matches() ? Optional.of(landline.group(1)) : Optional.empty();
    }

    /** Whatever else may be dialled: kept as it is. */
    static Optional<String> possible(String digits) {
        if (!POSSIBLE.matcher(digits).matches()) {
            return Optional.empty();
        }
        String abroad = digits.startsWith("+") ? digits.substring(1) : digits.startsWith("00") ? digits.substring(2) : "";
        if (abroad.startsWith(HOME_CODE)) {
            String number = abroad.substring(2);
            return number.isEmpty() ? Optional.empty() : Optional.of(number.startsWith("0") ? number : "0" + number);
        }
        return WITHOUT_ZERO.matcher(digits).matches() ? landline("0" + digits).or(() -> Optional.of(digits))
                : Optional.of(abroad.isEmpty() ? digits : "+" + abroad);
    }

    /** A number of few digits that is dialled the same everywhere: 110, 12333, 95588, 96123. */
    static boolean service(String digits) {
        return SERVICE.matcher(digits).matches();
    }

    private static Optional<String> mobileOrHotline(String digits) {
        var mobile = MOBILE.matcher(digits);
        var hotline = HOTLINE.matcher(digits);
        return mobile.matches() ? Optional.of(mobile.group(1)) : hotline.matches() ? Optional.of(hotline.group(1)) : Optional.empty();
    }

    /** After +, 00: of this country or of another; an exchange may also have put the plus before a number of this country. */
    private static Optional<String> international(String digits) {
        return digits.startsWith(HOME_CODE) ? home(digits.substring(2))
                : digits.startsWith("0") ? valid(digits) : abroad(digits).or(() -> mobileOrHotline(digits));
    }

    private static Optional<String> home(String digits) {
        return service(digits) ? Optional.of(digits) : homeButService(digits);
    }

    private static Optional<String> homeButService(String digits) {
        return mobileOrHotline(digits).or(() -> digits.startsWith("0") ? landline(digits)
                : WITHOUT_ZERO.matcher(digits).matches() ? landline("0" + digits) : Optional.empty());
    }

    private static Optional<String> landline(String digits) {
        var landline = LANDLINE.matcher(digits);
        if (!landline.matches()) {
            return Optional.empty();
        }
        try {
            var number = WORLD.parse(landline.group(1), HOME);
            return WORLD.isValidNumberForRegion(number, HOME) && WORLD.getNumberType(number) == PhoneNumberType.FIXED_LINE
                    ? Optional.of("0" + WORLD.getNationalSignificantNumber(number)) : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }

    private static Optional<String> abroad(String digits) {
        try {
            var number = WORLD.parse("+" + digits, null);
            return WORLD.isValidNumber(number) ? Optional.of(WORLD.format(number, PhoneNumberFormat.E164)) : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}
