package org.mingbai.platform.identity;

import java.util.Set;
import java.util.regex.Pattern;

/** What exchanges and people put where there is no number. */
final class WithheldNumbers {

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D");
    /** What says that there is none. Longer ones first: 无法显示 is no 无 with something behind it. */
    private static final String NONE = String.join("|", "anonymous", "unavailable", "restricted", "unknown", "private", "withheld", "blocked", "hidden", "cloaked", "suppressed",
            "notavailable", "notprovided", "outofarea", "payphone", "coinline", "clir", "undefined", "null", "none", "nil", "nan", "na", "no",
            "未知", "匿名", "无法显示", "无法识别", "无法获取", "无显示", "识别失败", "显示失败", "获取失败", "不可用", "不可见", "不详", "不明", "不清楚", "不知道", "未显示", "未显", "不显示", "没显示",
            "未提供", "不提供", "不愿提供", "拒绝提供", "拒不提供", "拒绝显示", "不愿透露", "不便透露", "不肯透露", "拒绝透露", "不愿说", "不肯说", "不方便说", "未留", "没留", "不留", "未登记",
            "未公开", "不公开", "非公开", "保密", "隐藏", "隐私", "私人", "私密", "屏蔽", "受限", "限制", "陌生", "境外", "没有", "暂无", "无", "空");
    /** What such words are said of. */
    private static final String OF_WHAT = String.join("|", "来电显示", "来电", "来显", "主叫", "对方", "本机", "本人", "要求", "号码", "电话", "手机", "座机", "联系方式", "联系", "身份", "信息", "显示", "者", "人", "号", "的",
            "calling", "caller", "call", "party", "number", "phone", "name", "user", "id", "by", "the", "is");
    private static final Pattern WORDS = Pattern.compile("(?:%2$s)*(?:%1$s)(?:%1$s|%2$s)*|callerid".formatted(NONE, OF_WHAT));
    /** One letter for each digit that is not told, and what exchanges send for private and out of area. */
    private static final Pattern LETTERS = Pattern.compile("[x×]{3,}|o{3,}|零{3,}|p|o");
    /** No number begins so: somebody ran along the keys. */
    private static final Pattern ALONG_THE_KEYS = Pattern.compile("0?1234567(?:8(?:9(?:0(?:1(?:2(?:3)?)?)?)?)?)?");
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

    /** Also text without any letter or digit, such as a dash; and such words beside digits that are no number. */
    static boolean word(String text) {
        String letters = NOT_LETTERS.matcher(text).replaceAll("");
        String digits = NOT_DIGITS.matcher(text).replaceAll("");
        boolean none = WORDS.matcher(letters).matches() || LETTERS.matcher(letters).matches() && digits.isEmpty();
        return digits.isEmpty() ? none || letters.isEmpty() : none && digits(digits);
    }

    /** Zeros, one digit over and over, with or without the code of the country or of an area before it. */
    static boolean digits(String digits) {
        return digits.length() > 2 && ONE_DIGIT.matcher(digits).matches() || digits.equals("0") || digits.equals("00") || ALONG_THE_KEYS.matcher(COUNTRY.matcher(digits).replaceFirst("")).matches()
                || TYPED_WORDS.contains(digits.replace("+", "")) || behindItsCode(digits);
    }

    /** Abroad there are numbers of one digit over and over; those that the plan of their country knows are numbers. */
    private static boolean behindItsCode(String digits) {
        String home = COUNTRY.matcher(digits).replaceFirst("");
        boolean placeholder = AREA_AND_ZEROS.matcher(home).matches() || AREA_AND_ONE_DIGIT.matcher(home).matches() || ABROAD.matcher(digits).matches();
        return ABROAD_AND_ZEROS.matcher(digits).matches() || placeholder && PhoneLines.valid(digits).filter(line -> line.startsWith("+")).isEmpty();
    }
}
