package org.mingbai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A key without a text shows as the key itself, in whichever language nobody looked at. */
class PageTextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern USED = Pattern.compile("#\\{([a-z0-9.-]+)[}(]");

    @ParameterizedTest
    @MethodSource("chinese")
    void each_text_is_there_in_both_languages(Path chinese) throws IOException {
        var english = chinese.resolveSibling(chinese.getFileName().toString().replace(".properties", "_en.properties"));
        assertThat(texts(english)).isEqualTo(texts(chinese));
    }

    @Test
    void each_text_that_a_template_names_is_there() throws IOException {
        var known = new TreeSet<String>();
        for (var bundle : chinese()) {
            known.addAll(texts(bundle));
        }
        // a page may say what the API would answer
        known.addAll(ResourceBundle.getBundle("problems", Locale.ROOT).keySet());
        try (var templates = Files.walk(RESOURCES.resolve("templates"))) {
            for (var template : templates.filter(Files::isRegularFile).toList()) {
                var used = USED.matcher(Files.readString(template)).results().map(use -> use.group(1)).toList();
                assertThat(known).as(template.toString()).containsAll(used);
            }
        }
    }

    static List<Path> chinese() throws IOException {
        try (var bundles = Files.list(RESOURCES.resolve("pages"))) {
            return bundles.filter(bundle -> !bundle.toString().endsWith("_en.properties")).sorted().toList();
        }
    }

    private static Set<String> texts(Path bundle) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
