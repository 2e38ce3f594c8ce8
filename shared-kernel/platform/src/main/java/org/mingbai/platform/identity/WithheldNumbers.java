package org.mingbai.platform.identity;

import java.util.Set;
import java.util.regex.Pattern;

/** What exchanges and people put where there is no number. */
final class WithheldNumbers {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]");
    private static final Set<String> WORDS = Set.of("anonymous", "unavailable", "restricted", "unknown", "private", "withheld", "blocked",
            "hidden", "cloaked", "suppressed", "noname", "nonumber", "nocallerid", "callerid", "callernotavailable", "privatenumber",
            "privatecaller", "unknownnumber", "unknowncaller", "anonymouscaller", "withheldnumber", "numberwithheld", "notavailable",
            "idunavailable", "callingnumberunavailable", "outofarea", "payphone", "coinline", "na", "none", "null", "nil", "undefined", "nan",
            "未知", "未知号码", "未知来电", "匿名", "匿名来电", "匿名号码", "无", "没有", "无号码", "无法显示", "无来电显示", "无来显", "无主叫", "未显示", "未提供", "不详", "不明",
            "不可用", "不愿提供", "不提供", "拒绝显示", "保密", "保密号码", "隐藏", "隐藏号码", "号码隐藏", "隐藏来电", "私人", "私人号码", "私密号码", "屏蔽", "屏蔽号码", "受限",
            "受限号码", "限制", "限制显示");
    private static final Pattern ONE_DIGIT = Pattern.compile("\\+?(?:0*86)?(\\d)\\1*");
    private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|0*)86(?=\\d)");
    private static final Pattern AREA_AND_ZEROS = Pattern.compile("0+(?:10|2\\d|[3-9]\\d{2})0{4,}|(?:10|2\\d|[3-9]\\d{2})0{7,}");
    /** 400 and 800 are no areas, and such hotlines exist. */
    private static final Pattern AREA_AND_ONE_DIGIT = Pattern.compile("0?(?:10|2\\d|[3-9](?!00)\\d{2})(\\d)\\1{6,}");
    /** Behind the code of another country, with or without that of an area there. */
    private static final Pattern ABROAD = Pattern.compile("(?:(?:\\+|00)(?!86)[1-9]\\d{0,5}|85[23]|8860?)(\\d)\\1{5,}");
    /** More zeros than the plan of a country gives to anybody, though it may know no better. */
    private static final Pattern ABROAD_AND_ZEROS = Pattern.compile("(?:\\+|00)(?!86)[1-9]\\d{0,5}0{8,}");
    /** ANONYMOUS, UNAVAILABLE and RESTRICTED as they are typed on a telephone. */
    private static final Set<String> TYPED_WORDS = Set.of("266696687", "86282452253", "7378742833");

    private WithheldNumbers() {
    }

    /** Also text without any letter or digit, such as a dash. */
    static boolean word(String text) {
        String letters = NOT_LETTERS.matcher(text).replaceAll("");
        return (letters.isEmpty() || WORDS.contains(letters)) && text.chars().noneMatch(Character::isDigit);
    }

    /** Zeros, one digit over and over, with or without the code of the country or of an area before it. */
    static boolean digits(String digits) {
        return digits.length() > 2 && ONE_DIGIT.matcher(digits).matches() || digits.equals("0") || digits.equals("00")
                || TYPED_WORDS.contains(digits.replace("+", "")) || behindItsCode(digits);
    }

    /** Abroad there are numbers of one digit over and over; those that the plan of their country knows are numbers. */
    private static boolean behindItsCode(String digits) {
        String home = COUNTRY.matcher(digits).replaceFirst("");
        boolean placeholder = AREA_AND_ZEROS.matcher(home).matches() || AREA_AND_ONE_DIGIT.matcher(home).matches() || ABROAD.matcher(digits).matches();
        return ABROAD_AND_ZEROS.matcher(digits).matches() || placeholder && PhoneLines.valid(digits).filter(line -> line.startsWith("+")).isEmpty();
    }
}
