package org.mingbai.access.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.mingbai.kernel.Refusal;

/** Whoever is refused is told why, in either language. */
class AccessRefusalsTest {

    @Test
    void every_refusal_has_both_sentences() throws IOException {
        var chinese = sentences("/refusals/access.properties");
        var english = sentences("/refusals/access_en.properties");

        var refusals = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.mingbai.access.write").that(DescribedPredicate.describe("refusals",
                        type -> type.isAssignableTo(Refusal.class)));

        assertThat(refusals).isNotEmpty();
        assertThat(refusals).allSatisfy(type -> {
            var key = "refusal." + type.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            assertThat(chinese.containsKey(key)).as(key).isTrue();
            assertThat(english.containsKey(key)).as(key).isTrue();
            assertThat(english.getString(key)).doesNotContain("'");
        });
    }

    private static ResourceBundle sentences(String name) throws IOException {
        try (var in = new InputStreamReader(AccessRefusalsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(in);
        }
    }
}
