package org.mingbai.platform.identity;

import java.util.HashMap;
import java.util.Map;

/** Radicals that stand for a whole character, as text copied out of a PDF has them. Those of Kangxi are NFKC's, these are not. */
final class Radicals {

    private static final String PAIRS = "⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺓幺⺛旡⺝月⺟母⺠民⺢水⺣火⺩王⺫目⺬示⺮竹⺯糸⺴网⺶羊⺷羊⺸羊⺻聿⺼肉⻁虎⻂衣⻃覀⻄西⻅见⻆角⻇角⻉贝⻋车"
            + "⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞飠⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";
    private static final Map<Integer, Integer> CHARACTERS = new HashMap<>();

    static {
        int[] letters = PAIRS.codePoints().toArray();
        for (int at = 0; at < letters.length; at += 2) {
            CHARACTERS.put(letters[at], letters[at + 1]);
        }
    }

    private Radicals() {
    }

    static String unified(String text) {
        return text.codePoints().anyMatch(CHARACTERS::containsKey)
                ? text.codePoints().map(letter -> CHARACTERS.getOrDefault(letter, letter))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                : text;
    }
}
