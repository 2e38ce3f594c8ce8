package org.mingbai.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.tngtech.archunit.lang.EvaluationResult;
import org.junit.jupiter.api.Test;

/** Every rule reports the class that was written to break it, and by its name. A rule without such a class fails here. */
class RulesBiteTest {

    /** MongoDB's driver is not on this class path: its rule is the same function as that of RocksDB and of Lucene. */
    private static final String SAME_AS_OTHERS = "MongoDB stays in its adapters";

    private static final Map<String, String> BROKEN_BY = Map.ofEntries(
            entry("contracts know no framework", "MutableEvent"),
            entry("contracts know nobody", "MutableEvent"),
            entry("events are records, enums or sealed interfaces", "OpenEvent"),
            entry("deciders are pure", "ImpureDecider"),
            entry("decisions reach no framework", "ReachingDecider -> org.mingbai.architecture.violations.one.write.act.Helper -> org.springframework"),
            entry("the command side knows no view", "ImpureDecider"),
            entry("the query side knows no command", "Peeping"),
            entry("no slice writes for another capability", "Meddling"),
            entry("no view reads another capability's view", "Peeping"),
            entry("the platform knows no capability", "Partial"),
            entry("RocksDB stays in its adapters", "PublicHttp"),
            entry("Lucene stays in its adapter", "PublicHttp"),
            entry("only the platform has a clock and makes ids", "ImpureDecider"),
            entry("shells are package-private", "PublicHttp"),
            entry("each endpoint says once who may call it", "PublicHttp"),
            entry("the command side answers no GET", "PublicHttp"),
            entry("the query side sends no commands", "Peeping"),
            entry("the query side answers GETs", "Peeping"),
            entry("every package says what may be null", "Unmarked"));

    @Test
    void each_rule_reports_the_class_that_breaks_it() {
        var violations = MainClasses.violations();
        var rules = new HashMap<>(Arrows.all());
        rules.remove(SAME_AS_OTHERS);
        assertThat(rules.keySet()).isEqualTo(BROKEN_BY.keySet());
        rules.forEach((name, rule) -> assertThat(reported(rule.evaluate(violations))).as(name)
                .anySatisfy(line -> assertThat(line).contains(BROKEN_BY.get(name))));
    }

    @Test
    void each_way_to_read_a_clock_or_make_an_id_is_reported() {
        assertThat(reported(Arrows.all().get("only the platform has a clock and makes ids").evaluate(MainClasses.violations())))
                .anySatisfy(line -> assertThat(line).contains("Instant.now"))
                .anySatisfy(line -> assertThat(line).contains("LocalDate.now"))
                .anySatisfy(line -> assertThat(line).contains("UUID.randomUUID"));
    }

    @Test
    void an_endpoint_that_says_nothing_and_one_that_says_too_much_are_reported() {
        assertThat(reported(Arrows.all().get("each endpoint says once who may call it").evaluate(MainClasses.violations())))
                .anySatisfy(line -> assertThat(line).contains("nothingSaid").contains("0 times"))
                .anySatisfy(line -> assertThat(line).contains("tooMuchSaid").contains("2 times"));
    }

    @Test
    void a_default_over_a_sealed_type_is_reported_and_one_over_characters_is_not() {
        var found = new Switches(MainClasses.seen()).forgetful(Path.of("src/test/java/org/mingbai/architecture"));
        assertThat(found).singleElement().asString().contains("Peeping.java");
    }

    private static List<String> reported(EvaluationResult result) {
        return result.getFailureReport().getDetails();
    }
}
