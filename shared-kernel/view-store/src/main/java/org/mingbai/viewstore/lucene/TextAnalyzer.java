package org.mingbai.viewstore.lucene;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.mingbai.viewstore.TokenBlinder;

/**
 * Chinese as overlapping pairs of characters, other words whole and in lower case, all of it blinded. Single characters are kept beside
 * the pairs, so that one character can be searched, too; a query takes the same places and leaves out what its pairs cover.
 */
final class TextAnalyzer extends Analyzer {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\p{P}\\p{Sm}\\p{Sk}\\u202F]");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final int REMEMBERED = 50_000;
    private static final int BETWEEN_TEXTS = 100;

    private final TokenBlinder blinder;
    private final Map<String, String> remembered;

    TextAnalyzer(TokenBlinder blinder) {
        this.remembered = new LinkedHashMap<>(1024, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > REMEMBERED;
            }
        };
        this.blinder = blinder;
    }

    /** Full-width forms become plain ones, and what nobody sees is gone. */
    static String folded(String text) {
        return INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    /**
     * Before anything is cut, every sign between words becomes a space: the tokenizer would keep two numbers with a comma between them as
     * one. What is asked for is cut in the same way, so {@code 3.5} still finds itself.
     */
    static Reader normalised(String text) {
        return new StringReader(BETWEEN_WORDS.matcher(folded(text)).replaceAll(" "));
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        TokenStream cut = new CJKBigramFilter(new LowerCaseFilter(source), 0xff, true);
        return new TokenStreamComponents(source, new Blinded(cut));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return BETWEEN_TEXTS;
    }

    private String blind(String token) {
        synchronized (remembered) {
            return remembered.computeIfAbsent(token, blinder::blind);
        }
    }

    private final class Blinded extends TokenFilter {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Blinded(TokenStream input) {
            super(input);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            var blinded = blind(term.toString());
            term.setEmpty().append(blinded);
            return true;
        }
    }
}
