package org.mingbai.eventlog;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.mingbai.eventlog.storage.CommitStorage;

/** RocksDB and Axon each stay in the package that bears their name; the core reads no clock and makes no ids. */
class ArrowsTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.mingbai.eventlog");
    private static final ArchRule ROCKSDB = noClasses().that().resideOutsideOfPackage("..eventlog.rocksdb..")
            .should().dependOnClassesThat().resideInAPackage("org.rocksdb..");
    private static final ArchRule MONGODB = noClasses().that().resideOutsideOfPackage("..eventlog.mongodb..")
            .should().dependOnClassesThat().resideInAnyPackage("com.mongodb..", "org.bson..");
    private static final ArchRule AXON = noClasses().that().resideOutsideOfPackage("..eventlog.axon..")
            .should().dependOnClassesThat().resideInAPackage("org.axonframework..");
    private static final ArchRule CORE = noClasses().that().resideInAnyPackage("org.mingbai.eventlog", "..failure..", "..engine..", "..reading..", "..walk..", "..format..", "..storage..")
            .should().dependOnClassesThat().resideInAnyPackage("..eventlog.rocksdb..", "..eventlog.mongodb..", "..eventlog.memory..", "..eventlog.axon..");
    private static final ArchRule NO_CLOCK = noClasses().should().callMethod(java.time.Instant.class, "now")
            .orShould().callMethod(java.util.UUID.class, "randomUUID").orShould().callMethod(System.class, "currentTimeMillis");

    @Test
    void the_arrows_hold() {
        ROCKSDB.check(MAIN);
        MONGODB.check(MAIN);
        AXON.check(MAIN);
        CORE.check(MAIN);
        NO_CLOCK.check(MAIN);
    }

    /** What was appended stays: there is no call for anything else, neither on the log nor on what stores it. */
    @Test
    void nothing_can_be_changed_or_taken_out_of_the_log() {
        assertThat(Stream.of(EventLog.class, CommitStorage.class).flatMap(type -> Stream.of(type.getMethods())))
                .extracting(Method::getName).contains("append", "write")
                .noneMatch(name -> name.matches("(?i).*(delete|remove|update|replace|truncate|purge|clear|rewrite).*"));
    }

    @Test
    void each_rule_reports_a_violation() {
        JavaClasses violating = new ClassFileImporter().importClasses(Violation.class);
        assertThat(ROCKSDB.evaluate(violating).hasViolation()).isTrue();
        assertThat(MONGODB.evaluate(violating).hasViolation()).isTrue();
        assertThat(AXON.evaluate(violating).hasViolation()).isTrue();
        assertThat(CORE.evaluate(violating).hasViolation()).isTrue();
        assertThat(NO_CLOCK.evaluate(violating).hasViolation()).isTrue();
    }

    /** Breaks every rule. */
    static final class Violation {

        Object breaks() {
            return new Object[] {new org.rocksdb.Options(), new org.bson.BsonDocument(), new org.axonframework.messaging.core.MessageType("a"),
                new org.mingbai.eventlog.memory.MemoryCommitStorage(), java.time.Instant.now()};
        }
    }
}
