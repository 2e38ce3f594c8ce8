package org.mingbai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each module checks of itself and of the modules it stands on: extended by one empty class per module. */
public abstract class ArchitectureRules {

    static Stream<Named<ArchRule>> rules() {
        return Arrows.all().entrySet().stream().map(rule -> Named.of(rule.getKey(), rule.getValue()));
    }

    @ParameterizedTest
    @MethodSource("org.mingbai.architecture.ArchitectureRules#rules")
    void holds(ArchRule rule) {
        rule.check(MainClasses.seen());
    }

    @Test
    void no_switch_over_a_sealed_type_has_a_default() {
        var sources = Path.of("src/main/java");
        assertThat(sources).isDirectory();
        assertThat(new Switches(MainClasses.seen()).forgetful(sources)).isEmpty();
    }
}
