package org.mingbai.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingbai.catalogue.EventCatalogue;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.EventTypes;

/** Every event is stored in exactly the approved form, and every approved form is still read. */
class ApprovedEventsTest {

    private static final Pattern FILE = Pattern.compile("([a-z-]+\\.[a-z-]+)\\.v([0-9]+)(\\.min)?\\.json");
    private static final String ENUMS = "enums.txt";

    static List<Class<? extends DomainEvent>> types() {
        return EventCatalogue.types();
    }

    static List<String> files() {
        return ApprovedFiles.names();
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_is_stored_in_its_approved_form(Class<? extends DomainEvent> type) {
        var name = EventTypes.nameOf(type) + ".v" + EventTypes.versionOf(type);
        var full = Samples.full(type);
        var least = Samples.least(type);
        assertAll(
                () -> ApprovedFiles.compare(name + ".json", text(full)),
                () -> ApprovedFiles.compare(name + ".min.json", least.equals(full) ? "" : text(least)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_is_read_back_as_it_was(Class<? extends DomainEvent> type) {
        for (var event : List.of(Samples.full(type), Samples.least(type))) {
            assertThat(EventJson.read(EventTypes.nameOf(type), EventTypes.versionOf(type), EventJson.write(event))).isEqualTo(event);
        }
    }

    /** Also those of earlier versions, which logs hold for ever. */
    @ParameterizedTest
    @MethodSource("files")
    void an_approved_form_is_read(String file) {
        var parts = FILE.matcher(file);
        assertThat(parts.matches()).as("%s is called <name>.v<version>.json or .min.json", file).isTrue();
        assertThat(types().stream().map(EventTypes::nameOf)).as("the event of the file").contains(parts.group(1));
        var read = EventJson.read(parts.group(1), Integer.parseInt(parts.group(2)), ApprovedFiles.read(file).getBytes(StandardCharsets.UTF_8));
        assertThat(EventTypes.nameOf(read.getClass())).isEqualTo(parts.group(1));
    }

    @Test
    void nothing_is_left_out_of_the_full_samples() {
        assertThat(types()).allSatisfy(type -> assertThat(text(Samples.full(type))).contains(
                Arrays.stream(type.getRecordComponents()).map(component -> "\"" + component.getName() + "\":").toList()));
    }

    /** The words of an enum are stored, too: one may be added, none renamed. */
    @Test
    void the_words_of_every_stored_enum_are_approved() {
        var words = new TreeMap<String, List<String>>();
        var seen = new HashSet<Type>();
        types().forEach(type -> collect(type, seen, words));
        assertThat(words).hasSizeGreaterThan(10);
        ApprovedFiles.compare(ENUMS, String.join("\n", words.entrySet().stream().map(e -> e.getKey() + ": " + String.join(" ", e.getValue())).toList()));
    }

    private static void collect(Type type, Set<Type> seen, Map<String, List<String>> words) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, seen, words));
        } else if (type instanceof Class<?> raw && raw.getName().startsWith("org.mingbai") && seen.add(raw)) {
            if (raw.isEnum()) {
                words.put(raw.getSimpleName(), Stream.of(raw.getEnumConstants()).map(each -> Json.kebab((Enum<?>) each)).toList());
            } else {
                Arrays.stream(raw.getRecordComponents()).map(RecordComponent::getGenericType).forEach(part -> collect(part, seen, words));
            }
        }
    }

    private static String text(DomainEvent event) {
        return new String(EventJson.write(event), StandardCharsets.UTF_8);
    }
}
