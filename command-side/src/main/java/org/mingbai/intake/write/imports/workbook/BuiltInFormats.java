package org.mingbai.intake.write.imports.workbook;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;

/** The formats that every program knows by number alone (ECMA-376 part 1, 18.8.30), those of dates as a Chinese one shows them. */
final class BuiltInFormats {

    /** No format: currencies, negative sums and days of other calendars are shown as whoever opens the file has them. */
    private static final String LOCAL = "[local]";

    private BuiltInFormats() {
    }

    static String code(int id) {
        @Nullable String code = switch (id) {
            case 14 -> "yyyy/m/d";
            case 22 -> "yyyy/m/d h:mm";
            case 27, 36, 50, 52, 57 -> "yyyy\"年\"m\"月\"";
            case 28, 29, 51, 53, 54, 58 -> "m\"月\"d\"日\"";
            case 30 -> "m-d-yy";
            case 31 -> "yyyy\"年\"m\"月\"d\"日\"";
            case 32 -> "h\"时\"mm\"分\"";
            case 33 -> "h\"时\"mm\"分\"ss\"秒\"";
            case 34, 55 -> "上午/下午h\"时\"mm\"分\"";
            case 35, 56 -> "上午/下午h\"时\"mm\"分\"ss\"秒\"";
            case 5, 6, 7, 8, 42, 44 -> LOCAL;
            case 37, 38, 41 -> "#,##0;" + LOCAL + ";" + LOCAL;
            case 39, 40, 43 -> "#,##0.00;" + LOCAL + ";" + LOCAL;
            default -> BuiltinFormats.getBuiltinFormat(id);
        };
        return code == null ? LOCAL : code;
    }
}
