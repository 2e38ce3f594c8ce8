package org.mingbai.architecture.commandside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.mingbai.kernel.About;
import org.mingbai.kernel.Creates;
import org.mingbai.kernel.Decider;

/** Every command says what it is about that is there already, or what it begins that may not be there yet. */
class EveryCommandTest {

    /** These name what they change, too, and their deciders ask for it themselves: sent again they change nothing. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("EstablishUnit", "a code that is taken is refused by name"),
            Map.entry("EstablishPost", "an id that is taken is refused by name"),
            Map.entry("PublishProcedureCard", "versions follow one another"),
            Map.entry("PublishCalendar", "the days that hold already are no new version"),
            Map.entry("PublishFaultCatalogue", "versions follow one another"),
            Map.entry("PublishSanctionPolicy", "versions follow one another"),
            Map.entry("ReserveTicketNumbers", "a block begins after the last"),
            Map.entry("AdvanceDemoClock", "what is advanced is added up"),
            Map.entry("ReportImport", "about an import that runs"),
            Map.entry("FailImport", "about an import that runs"),
            Map.entry("RunClock", "about a ticket, sent by the system"),
            Map.entry("HandOver", "about a ticket, sent by the system"),
            Map.entry("RedateFaultCase", "about a case, sent by the system"),
            Map.entry("RecomputeDeadline", "about a ticket, sent by the system"));

    @Test
    void begins_something_or_is_about_something_that_is_there() {
        var commands = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.mingbai")
                .stream().filter(type -> type.isAssignableTo(Decider.class) && !type.isInterface()).map(EveryCommandTest::command).toList();

        var neither = commands.stream().filter(type -> !type.isAssignableTo(About.class) && !type.isAssignableTo(Creates.class))
                .map(JavaClass::getSimpleName).collect(Collectors.toCollection(TreeSet::new));

        assertThat(neither).isEqualTo(new TreeSet<>(OTHERS.keySet()));
        assertThat(commands.stream().filter(type -> type.isAssignableTo(Creates.class)).map(JavaClass::getSimpleName))
                .contains("LogCall", "ImportMessage", "StartImport", "FileReport", "OpenFaultCase", "AppointSupervisor", "ErasePersonalData");
    }

    private static JavaClass command(JavaClass decider) {
        return decider.getInterfaces().stream().filter(JavaParameterizedType.class::isInstance).map(JavaParameterizedType.class::cast)
                .filter(type -> type.toErasure().isEquivalentTo(Decider.class))
                .map(type -> type.getActualTypeArguments().getFirst().toErasure()).findFirst().orElseThrow();
    }
}
