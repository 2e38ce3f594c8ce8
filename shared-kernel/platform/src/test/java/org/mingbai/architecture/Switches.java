package org.mingbai.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;

/**
 * Finds switches over a sealed type that have a {@code default}: they go on compiling when an event is added, and forget it. Class files no
 * longer tell, so this reads sources: a switch whose cases are all types below one sealed type is a switch over it.
 */
public final class Switches {

    private static final Pattern SWITCH = Pattern.compile("\\bswitch \\(");
    private static final Pattern DEFAULT = Pattern.compile("\\bdefault\\s*(->|:)");
    private static final Pattern TYPE = Pattern.compile("\\bcase ((?:\\w+\\.)*)([A-Z]\\w*)(?: \\w+|\\()");

    private final JavaClasses classes;

    public Switches(JavaClasses classes) {
        this.classes = classes;
    }

    /** Where such switches stand in the sources below this folder. */
    public List<String> forgetful(Path sources) {
        try (var files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> in(file).stream()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> in(Path file) {
        var source = read(file);
        var found = new ArrayList<String>();
        var switches = SWITCH.matcher(source);
        while (switches.find()) {
            var body = body(source, switches.end());
            if (DEFAULT.matcher(body).find() && overSealed(body)) {
                found.add(file + ":" + source.substring(0, switches.start()).lines().count());
            }
        }
        return found;
    }

    private boolean overSealed(String body) {
        Set<Class<?>> common = null;
        for (var type : TYPE.matcher(body).results().map(result -> result.group(2)).collect(Collectors.toSet())) {
            var above = sealedAbove(type);
            if (common == null) {
                common = above;
            } else {
                common.retainAll(above);
            }
        }
        return common != null && !common.isEmpty();
    }

    private Set<Class<?>> sealedAbove(String simpleName) {
        return classes.stream().filter(type -> type.getSimpleName().equals(simpleName)).map(JavaClass::reflect)
                .flatMap(Switches::interfaces).filter(Class::isSealed).collect(Collectors.toCollection(HashSet::new));
    }

    /** All of them: a type of a family is one of what the family belongs to. */
    private static Stream<Class<?>> interfaces(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).flatMap(each -> Stream.concat(Stream.of(each), interfaces(each)));
    }

    /** From the brace that opens the switch to the one that closes it. */
    private static String body(String source, int from) {
        int start = source.indexOf('{', from);
        int depth = 0;
        for (int i = start; i < source.length(); i++) {
            depth += switch (source.charAt(i)) {
                case '{' -> 1;
                case '}' -> -1;
                default -> 0;
            };
            if (depth == 0) {
                return source.substring(start, i);
            }
        }
        return source.substring(start);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
