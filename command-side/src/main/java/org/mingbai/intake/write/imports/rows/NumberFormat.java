package org.mingbai.intake.write.imports.rows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

import org.mingbai.intake.write.imports.rows.FormatSigns.Kind;
import org.mingbai.intake.write.imports.rows.FormatSigns.Sign;

/**
 * A number by a format of which every sign is known, as a spreadsheet program shows it in a column that is wide enough. Of what is not
 * certain nothing is told: the formatters of libraries fall back to the raw number, or to figures that nobody has seen.
 */
final class NumberFormat {

    /** A spreadsheet knows no more of a number: 2.675 is 2.675 to it, whatever its binary form. */
    private static final MathContext KNOWN = new MathContext(15, RoundingMode.HALF_UP);
    private static final MathContext GENERAL_DIGITS = new MathContext(10, RoundingMode.HALF_UP);
    private static final int GENERAL_PLACES = 9;
    private static final BigDecimal GENERAL_LEAST = new BigDecimal("0.0001");
    private static final BigDecimal GENERAL_MOST = BigDecimal.TEN.pow(10);
    private static final BigDecimal GENERAL_WHOLE = BigDecimal.TEN.pow(11);
    private static final BigDecimal EXACT = new BigDecimal("1e-9");
    private static final int NUMBER_SECTIONS = 3;

    private NumberFormat() {
    }

    /** Empty where it cannot be told what is shown, and where nothing is. */
    static Optional<String> show(BigDecimal number, String format) {
        return FormatSigns.sections(format).map(NumberFormat::ofNumbers)
                .filter(sections -> !sections.isEmpty() && sections.size() <= NUMBER_SECTIONS)
                .flatMap(sections -> show(number.round(KNOWN), sections))
                .map(String::strip).filter(shown -> !shown.isEmpty());
    }

    /** Without the section of texts, which is the last. */
    private static List<List<Sign>> ofNumbers(List<List<Sign>> sections) {
        boolean texts = sections.getLast().stream().anyMatch(sign -> sign.kind() == Kind.TEXT);
        return texts || sections.size() > NUMBER_SECTIONS ? sections.subList(0, sections.size() - 1) : sections;
    }

    private static Optional<String> show(BigDecimal number, List<List<Sign>> sections) {
        int place = number.signum() < 0 ? 1 : number.signum() == 0 ? 2 : 0;
        var section = sections.get(place < sections.size() ? place : 0);
        var shown = section(number.abs(), section);
        if (number.signum() >= 0) {
            return shown;
        }
        boolean figures = shown.stream().flatMapToInt(String::chars).anyMatch(each -> each >= '1' && each <= '9');
        return shown.filter(_ -> figures).map(text -> sections.size() == 1 ? "-" + text.strip() : text);
    }

    private static Optional<String> section(BigDecimal number, List<Sign> section) {
        var figures = section.stream().map(Sign::kind).filter(kind -> kind != Kind.LITERAL && kind != Kind.NOTHING).toList();
        if (figures.contains(Kind.DIGIT)) {
            return DigitPlaces.of(section).flatMap(places -> places.show(number));
        }
        if (figures.isEmpty()) {
            return Optional.of(literal(section, ""));
        }
        return switch (figures.getFirst()) {
            case GENERAL -> general(number).filter(_ -> figures.size() == 1).map(shown -> literal(section, shown));
            case FRACTION -> fraction(number, section).filter(_ -> figures.size() == 1).map(shown -> literal(section, shown));
            case LITERAL, NOTHING, DIGIT, POINT, COMMA, PERCENT, POWER, TEXT, SECTION -> Optional.empty();
        };
    }

    private static String literal(List<Sign> section, String figures) {
        var shown = new StringBuilder();
        for (var sign : section) {
            shown.append(sign.kind() == Kind.LITERAL ? sign.text() : sign.kind() == Kind.NOTHING ? "" : figures);
        }
        return shown.toString();
    }

    /** Eleven characters; where a program would turn to powers of ten, they differ. */
    private static Optional<String> general(BigDecimal number) {
        var bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (bare.scale() <= 0) {
            return bare.compareTo(GENERAL_WHOLE) < 0 ? Optional.of(bare.toPlainString()) : Optional.empty();
        }
        if (bare.compareTo(GENERAL_LEAST) < 0 || bare.compareTo(GENERAL_MOST) >= 0) {
            return Optional.empty();
        }
        var rounded = bare.compareTo(BigDecimal.ONE) < 0 ? bare.setScale(GENERAL_PLACES, RoundingMode.HALF_UP) : bare.round(GENERAL_DIGITS);
        return Optional.of(rounded.stripTrailingZeros().toPlainString());
    }

    /** Only a fraction that the number is: which one comes nearest, programs find in different ways. */
    private static Optional<String> fraction(BigDecimal number, List<Sign> section) {
        var whole = number.setScale(0, RoundingMode.DOWN);
        var rest = number.subtract(whole);
        int width = section.stream().anyMatch(sign -> sign.kind() == Kind.FRACTION && sign.text().contains("??")) ? 2 : 1;
        if (rest.signum() == 0) {
            return Optional.of(whole.toPlainString());
        }
        for (int below = 2; below < Math.pow(10, width); below++) {
            var above = rest.multiply(BigDecimal.valueOf(below));
            var nearest = above.setScale(0, RoundingMode.HALF_UP);
            if (nearest.signum() > 0 && above.subtract(nearest).abs().compareTo(EXACT) < 0) {
                return Optional.of(("%s %" + width + "d/%d").formatted(whole.signum() == 0 ? "" : whole.toPlainString(), nearest.intValue(), below));
            }
        }
        return Optional.empty();
    }
}
