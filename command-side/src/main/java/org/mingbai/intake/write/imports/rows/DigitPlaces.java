package org.mingbai.intake.write.imports.rows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mingbai.intake.write.imports.rows.FormatSigns.Kind;
import org.mingbai.intake.write.imports.rows.FormatSigns.Sign;

/**
 * A section of a number format that has places for digits. Commas between them group; commas behind them divide by a thousand each. What
 * stands between the places of whole digits stays there, as in the formats of telephone numbers.
 */
final class DigitPlaces {
    private static final int THOUSAND = 3;
    private static final int HUNDRED = 2;

    private final List<Sign> signs = new ArrayList<>();
    private int whole;
    private int places;
    private int moved;
    private boolean points;
    private boolean groups;
    private boolean parted;
    private boolean powers;
    private boolean unknown;

    private DigitPlaces() {
    }

    /** Empty where its signs do not stand where it is certain what they mean. */
    static Optional<DigitPlaces> of(List<Sign> section) {
        var read = new DigitPlaces();
        var seen = section.stream().filter(sign -> sign.kind() != Kind.NOTHING).toList();
        int last = seen.stream().map(Sign::kind).toList().lastIndexOf(Kind.DIGIT);
        for (int i = 0; i < seen.size(); i++) {
            read.add(seen.get(i), i == 0 ? Kind.NOTHING : seen.get(i - 1).kind(), i + 1 < seen.size() ? seen.get(i + 1).kind() : Kind.NOTHING, last - i);
        }
        boolean certain = !read.unknown && read.whole > 0 && !(read.parted && (read.points || read.groups || read.powers))
                && !(read.groups && section.stream().anyMatch(sign -> sign.text().equals("?") && sign.kind() == Kind.DIGIT))
                && !(read.powers && (read.whole != 1 || read.groups || read.moved != 0));
        return certain ? Optional.of(read) : Optional.empty();
    }

    private void add(Sign sign, Kind before, Kind after, int digitsFollowUntil) {
        switch (sign.kind()) {
            case DIGIT -> {
                whole += points ? 0 : 1;
                places += points ? 1 : 0;
                unknown |= powers;
            }
            case POINT -> {
                unknown |= points || whole == 0 || powers;
                points = true;
            }
            case COMMA -> comma(before, after, digitsFollowUntil > 0);
            case PERCENT -> {
                unknown |= digitsFollowUntil > 0;
                moved += HUNDRED;
            }
            case POWER -> {
                unknown |= powers || before != Kind.DIGIT;
                powers = true;
            }
            case LITERAL -> parted |= whole > 0 && digitsFollowUntil > 0;
            case GENERAL, FRACTION, TEXT, SECTION, NOTHING -> unknown = true;
        }
        if (sign.kind() != Kind.COMMA) {
            signs.add(sign);
        }
    }

    private void comma(Kind before, Kind after, boolean digitsFollow) {
        if (before == Kind.DIGIT && after == Kind.DIGIT && !points) {
            groups = true;
        } else if ((before == Kind.DIGIT || before == Kind.COMMA) && whole > 0 && (!digitsFollow || after == Kind.POINT || after == Kind.COMMA)) {
            moved -= THOUSAND;
        } else {
            unknown = true;
        }
    }

    Optional<String> show(BigDecimal number) {
        int power = powers && number.signum() != 0 ? number.precision() - number.scale() - 1 : 0;
        var rounded = number.movePointRight(moved - power).setScale(places, RoundingMode.HALF_UP);
        if (powers && rounded.compareTo(BigDecimal.TEN) >= 0) {
            power++;
            rounded = number.movePointLeft(power).setScale(places, RoundingMode.HALF_UP);
        }
        var digits = rounded.toBigInteger().signum() == 0 ? "" : rounded.toBigInteger().toString();
        boolean shortened = signs.stream().anyMatch(sign -> sign.kind() == Kind.DIGIT && !sign.text().equals("0"));
        if (parted && shortened && digits.length() < whole) {
            return Optional.empty();
        }
        return Optional.of(laid(whole(digits), fraction(rounded), power));
    }

    private String laid(List<String> above, List<String> below, int power) {
        var shown = new StringBuilder();
        int place = 0;
        for (var sign : signs) {
            shown.append(switch (sign.kind()) {
                case DIGIT -> place < whole ? above.get(place) : below.get(place - whole);
                case POWER -> "E" + (power < 0 ? "-" : "+") + ("%0" + (sign.text().length() - 2) + "d").formatted(Math.abs(power));
                case LITERAL, POINT, PERCENT, COMMA, NOTHING, GENERAL, FRACTION, TEXT, SECTION -> sign.text();
            });
            place += sign.kind() == Kind.DIGIT ? 1 : 0;
        }
        return shown.toString();
    }

    /** What each place of a whole digit shows; the first shows all that have none of their own. */
    private List<String> whole(String digits) {
        var marks = signs.stream().filter(sign -> sign.kind() == Kind.DIGIT).limit(whole).map(Sign::text).toList();
        var shown = new ArrayList<String>();
        boolean zeros = false;
        for (int i = 0; i < whole; i++) {
            zeros |= marks.get(i).equals("0");
            int at = digits.length() - whole + i;
            var own = at >= 0 ? digits.substring(i == 0 ? 0 : at, at + 1) : zeros ? "0" : marks.get(i).equals("?") ? " " : "";
            shown.add(groups && !own.isEmpty() ? grouped(own, whole - 1 - i) : own);
        }
        return shown;
    }

    /** @param following how many digits stand behind these */
    private static String grouped(String digits, int following) {
        var shown = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            int behind = following + digits.length() - 1 - i;
            shown.append(digits.charAt(i)).append(behind > 0 && behind % THOUSAND == 0 ? "," : "");
        }
        return shown.toString();
    }

    private List<String> fraction(BigDecimal rounded) {
        var digits = places == 0 ? "" : rounded.toPlainString().substring(rounded.toPlainString().indexOf('.') + 1);
        var marks = signs.stream().filter(sign -> sign.kind() == Kind.DIGIT).skip(whole).map(Sign::text).toList();
        var shown = new ArrayList<String>();
        boolean needed = false;
        for (int i = places - 1; i >= 0; i--) {
            needed |= digits.charAt(i) != '0' || marks.get(i).equals("0");
            shown.addFirst(needed ? digits.substring(i, i + 1) : marks.get(i).equals("?") ? " " : "");
        }
        return shown;
    }
}
