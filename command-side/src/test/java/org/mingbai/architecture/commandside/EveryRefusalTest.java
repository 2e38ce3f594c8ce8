package org.mingbai.architecture.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.mingbai.kernel.Refusal;

/** Whoever is refused is told why, in either language: each refusal has its sentences in the files of its capability. */
class EveryRefusalTest {

    @Test
    void has_both_sentences() {
        var refusals = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.mingbai").stream()
                .filter(type -> type.isAssignableTo(Refusal.class) && type.isRecord() && type.getPackageName().contains(".write")).toList();

        assertThat(refusals).extracting(EveryRefusalTest::capability)
                .contains("access", "accountability", "commitment", "handling", "intake", "organisation", "supervision");
        assertThat(refusals).allSatisfy(type -> {
            var key = "refusal." + type.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
            var english = sentences(capability(type) + "_en");
            assertThat(sentences(capability(type)).containsKey(key)).as("%s in Chinese", key).isTrue();
            assertThat(english.containsKey(key)).as("%s in English", key).isTrue();
            assertThat(english.getString(key)).doesNotContain("'");
        });
    }

    private static String capability(JavaClass refusal) {
        return refusal.getPackageName().split("\\.")[2];
    }

    private static ResourceBundle sentences(String name) {
        try (var in = new InputStreamReader(EveryRefusalTest.class.getResourceAsStream("/refusals/" + name + ".properties"), StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
