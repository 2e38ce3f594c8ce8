package org.mingbai.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import com.tngtech.archunit.lang.ArchRule;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.view.Projection;
import org.springframework.stereotype.Controller;

/** Who may know whom, and what each kind of class must be. By name, so that the test that shows each to bite can name it. */
public final class Arrows {

    private static final String[] CONTRACTS = {"..events..", "org.mingbai.kernel..", "org.mingbai.time..", "org.mingbai.catalogue..",
        "org.mingbai.commitment.card..", "org.mingbai.escalation.clock.."};
    private static final String[] FRAMEWORKS = {"org.springframework..", "org.axonframework..", "tools.jackson..", "com.fasterxml..",
        "jakarta..", "org.slf4j.."};
    private static final String[] COMMAND_SIDE = {"..write..", "..automation.."};
    private static final String[] QUERY_SIDE = {"..read..", "org.mingbai.pages.."};

    private Arrows() {
    }

    public static Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("contracts know no framework", noClasses().that().resideInAnyPackage(CONTRACTS)
                .should().dependOnClassesThat().resideInAnyPackage(FRAMEWORKS));
        rules.put("contracts know nobody", noClasses().that().resideInAnyPackage(CONTRACTS).should().dependOnClassesThat()
                .resideInAnyPackage("..write..", "..read..", "..automation..", "..platform..", "..eventlog..", "..viewstore.."));
        rules.put("events are records, enums or sealed interfaces", classes().that().resideInAPackage("..events..").should(Shapes.BE_A_VALUE));
        rules.put("deciders are pure", noClasses().that().haveSimpleNameEndingWith("Decider").should().dependOnClassesThat()
                .resideInAnyPackage(join(FRAMEWORKS, "..platform..", "..viewstore..", "..eventlog..", "..automation..", "..read..")));
        rules.put("decisions reach no framework", noClasses().that(Shapes.DECIDE)
                .should(new Reach(join(FRAMEWORKS, "..platform..", "..viewstore..", "..eventlog.."))));
        rules.put("the command side knows no view", noClasses().that().resideInAnyPackage(COMMAND_SIDE)
                .should().dependOnClassesThat().resideInAnyPackage(QUERY_SIDE));
        rules.put("the query side knows no command", noClasses().that().resideInAnyPackage(QUERY_SIDE)
                .should().dependOnClassesThat().resideInAnyPackage(COMMAND_SIDE));
        rules.put("no slice writes for another capability", noClasses().that().resideInAnyPackage(COMMAND_SIDE)
                .should(Shapes.KNOW_ANOTHER_CAPABILITYS_SLICE));
        rules.put("no view reads another capability's view", noClasses().that().resideInAPackage("..read..")
                .should(Shapes.KNOW_ANOTHER_CAPABILITYS_VIEW));
        rules.put("the platform knows no capability", noClasses().that().resideInAPackage("..platform..")
                .should().dependOnClassesThat().resideInAnyPackage(join(COMMAND_SIDE, QUERY_SIDE)));
        rules.put("RocksDB stays in its adapters", onlyIn("..rocksdb..", "org.rocksdb.."));
        rules.put("Lucene stays in its adapter", onlyIn("..lucene..", "org.apache.lucene.."));
        rules.put("MongoDB stays in its adapters", onlyIn("..mongodb..", "com.mongodb..", "org.bson.."));
        rules.put("only the platform has a clock and makes ids", noClasses().that().resideOutsideOfPackage("org.mingbai.platform..")
                .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(ZonedDateTime.class, "now")
                .orShould().callMethod(System.class, "currentTimeMillis").orShould().callMethod(InstantSource.class, "system")
                .orShould().callMethod(Clock.class, "systemUTC").orShould().callMethod(Clock.class, "systemDefaultZone")
                .orShould().callMethod(UUID.class, "randomUUID"));
        rules.put("shells are package-private", classes().that().resideInAnyPackage(join(COMMAND_SIDE, QUERY_SIDE))
                .and(Shapes.areShells(Projection.class, Controller.class)).should().notBePublic());
        rules.put("each endpoint says once who may call it", methods().that(Shapes.ARE_ENDPOINTS).should(Shapes.SAY_ONCE_WHO_MAY_CALL));
        // What a proxy needs to know of the two sides is the method alone, so there is no exception to these two.
        rules.put("the command side answers no GET", noMethods().that(Shapes.ANSWER_GET)
                .should().beDeclaredInClassesThat().resideInAnyPackage(COMMAND_SIDE));
        rules.put("the query side sends no commands", noClasses().that().resideInAnyPackage(QUERY_SIDE)
                .should().dependOnClassesThat().areAssignableTo(Commands.class));
        rules.put("the query side answers GETs", noMethods().that(Shapes.ANSWER_ANYTHING_BUT_GET)
                .should().beDeclaredInClassesThat().resideInAnyPackage(QUERY_SIDE));
        rules.put("every package says what may be null", classes().should(Shapes.LIVE_IN_A_NULL_MARKED_PACKAGE));
        rules.replaceAll((name, rule) -> rule.as(name).allowEmptyShould(true));
        return rules;
    }

    private static ArchRule onlyIn(String adapters, String... library) {
        return noClasses().that().resideOutsideOfPackage(adapters).should().dependOnClassesThat().resideInAnyPackage(library);
    }

    private static String[] join(String[] some, String... more) {
        var all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
