package org.mingbai.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every list that has pages, whichever there are, of the API and on the screen: beyond its end is nothing, and nothing is broken. */
class DeepPagesTest {
    private static final List<String> BEYOND = List.of("10737419", "1073741824", "2147483647");
    private static final List<String> NO_PAGES = List.of("-1", "-2147483648", "2147483648", "99999999999999999999", "1.5", "1e3", "x", "0x10", "%231", "+1", "1%201");
    private static final List<String> NO_SIZES = List.of("0", "-1", "201", "2147483647", "2147483648", "x");

    private final Mingbai mingbai = Running.shared();

    @Test
    void beyond_the_last_page_is_nothing_and_the_total_stays() {
        assertThat(lists()).contains("/api/tickets", "/tickets", "/api/escalations", "/api/units", "/imports", "/erasures");
        assertThat(lists()).allSatisfy(list -> {
            for (var size : takesSize(list) ? List.of("", "&size=200") : List.of("")) {
                var first = reader(list).get(list + "?page=0" + size).expect(200).body();
                for (var page : BEYOND) {
                    var answer = reader(list).get(list + "?page=" + page + size).expect(200);
                    if (list.startsWith("/api/")) {
                        assertThat(answer.body().path("items").size()).as(page + size).isZero();
                        assertThat(answer.body().path("page").asLong()).isEqualTo(Long.parseLong(page));
                        assertThat(answer.body().path("total")).as(page + size).isEqualTo(first.path("total"));
                    } else {
                        assertThat(answer.http().body()).as(page + size).doesNotContain("page=-");
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/supervisors", "/api/faults", "/api/cards"})
    void reference_data_comes_in_pages(String list) {
        var whole = mingbai.as("admin").get(list).expect(200).body();
        var second = mingbai.as("admin").get(list + "?page=1&size=1").expect(200).body();

        assertThat(second.path("total")).isEqualTo(whole.path("total"));
        assertThat(second.path("size").asInt()).isEqualTo(1);
        assertThat(second.path("items").valueStream().toList()).isEqualTo(whole.path("items").valueStream().skip(1).limit(1).toList());
    }

    @Test
    void what_is_no_page_and_no_size_is_refused_beside_its_field() {
        assertThat(lists()).allSatisfy(list -> {
            NO_PAGES.forEach(page -> refused(list, "page", page));
            if (takesSize(list)) {
                NO_SIZES.forEach(size -> refused(list, "size", size));
            }
        });
    }

    private void refused(String list, String field, String value) {
        var answer = reader(list).get(list + "?" + field + "=" + value);
        assertThat(answer.status()).as(list + " " + field + "=" + value).isEqualTo(422);
        assertThat(answer.body().path("errors").get(0).path("field").asString()).isEqualTo(field);
    }

    private Api reader(String list) {
        return mingbai.as(list.endsWith("/unplaced") || list.startsWith("/intake") ? "operator" : list.endsWith("imports") ? "dispatcher" : list.equals("/supervision") || list.endsWith("/me") ? "supervisor"
                : list.contains("erasures") ? "discipline" : list.contains("escalations") || list.contains("tickets") ? "leader" : "discipline");
    }

    /** The addresses of all lists whose page can be asked for, without those of one thing. */
    private Set<String> lists() {
        return mappings().filter(mapping -> asks(mapping.method(), "page")).map(Mapped::address).filter(address -> !address.contains("{"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean takesSize(String list) {
        return mappings().filter(mapping -> mapping.address().equals(list)).anyMatch(mapping -> asks(mapping.method(), "size"));
    }

    private record Mapped(String address, HandlerMethod method) {
    }

    private Stream<Mapped> mappings() {
        return mingbai.beans(RequestMappingHandlerMapping.class).stream().flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> addresses(entry.getKey()).map(address -> new Mapped(address, entry.getValue())));
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        return info.getPatternValues().stream();
    }

    /** As a parameter, or as a part of a question. */
    private static boolean asks(HandlerMethod method, String name) {
        return Stream.of(method.getMethodParameters()).anyMatch(parameter -> isNamed(parameter, name)
                || parameter.getParameterType().isRecord() && Stream.of(parameter.getParameterType().getRecordComponents())
                        .anyMatch(part -> part.getName().equals(name)));
    }

    private static boolean isNamed(MethodParameter parameter, String name) {
        return parameter.getParameter().getName().equals(name);
    }
}
