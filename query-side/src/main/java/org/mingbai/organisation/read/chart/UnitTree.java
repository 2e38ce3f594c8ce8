package org.mingbai.organisation.read.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mingbai.kernel.value.UnitCode;

/** The organisation as a tree, with the posts of each unit. */
record UnitTree(List<Node> roots) {

    /** A unit with its own posts and the units right below it. */
    record Node(UnitBody unit, List<PostBody> posts, List<Node> below) {

        public int unitsBelow() {
            return (int) withBelow().count() - 1;
        }

        /** In this unit and below. */
        public int postsInAll() {
            return withBelow().mapToInt(node -> node.posts().size()).sum();
        }

        /** Posts where nobody is present, in this unit and below. */
        public int vacancies() {
            return (int) withBelow().flatMap(node -> node.posts().stream()).filter(PostBody::vacancy).count();
        }

        Stream<Node> withBelow() {
            return Stream.concat(Stream.of(this), below.stream().flatMap(Node::withBelow));
        }
    }

    /** Somebody who leads a unit or has a seat, and where. */
    record Person(String id, String name, String place) {
    }

    static UnitTree of(List<UnitBody> units, List<PostBody> posts) {
        var postsOf = posts.stream().collect(Collectors.groupingBy(PostBody::unit));
        var below = units.stream().filter(unit -> unit.parent() != null).collect(Collectors.groupingBy(UnitBody::parent));
        return new UnitTree(units.stream().filter(unit -> unit.parent() == null).map(unit -> node(unit, postsOf, below)).toList());
    }

    private static Node node(UnitBody unit, Map<UnitCode, List<PostBody>> postsOf, Map<UnitCode, List<UnitBody>> below) {
        return new Node(unit, postsOf.getOrDefault(unit.code(), List.of()),
                below.getOrDefault(unit.code(), List.of()).stream().map(each -> node(each, postsOf, below)).toList());
    }

    Optional<Node> unit(UnitCode code) {
        return all().filter(node -> node.unit().code().equals(code)).findFirst();
    }

    /** From the province down to right above the unit. */
    List<UnitBody> above(UnitBody unit) {
        return unit.path().stream().filter(code -> !code.equals(unit.code()))
                .flatMap(code -> unit(code).stream()).map(Node::unit).toList();
    }

    /** Units whose name or code, lead, posts or holders bear the words; with those posts alone where the unit does not itself. */
    List<Node> find(String words) {
        var wanted = words.strip().toLowerCase(Locale.ROOT);
        var found = new ArrayList<Node>();
        all().forEach(node -> {
            var lead = node.unit().lead();
            boolean itself = bears(wanted, node.unit().code().value(), node.unit().name(), lead == null ? null : lead.name());
            var posts = itself ? node.posts() : node.posts().stream().filter(post -> bears(wanted, post.id().value(), post.name(),
                    name(post.a()), name(post.b()))).toList();
            if (itself || !posts.isEmpty()) {
                found.add(new Node(node.unit(), posts, List.of()));
            }
        });
        return found;
    }

    List<Node> withVacancies() {
        return all().map(node -> new Node(node.unit(), node.posts().stream().filter(PostBody::vacancy).toList(), List.of()))
                .filter(node -> !node.posts().isEmpty()).toList();
    }

    /** Everybody once, by the first place found; whoever was erased has no name to be chosen by. */
    List<Person> people() {
        var people = new LinkedHashMap<String, Person>();
        all().forEach(node -> {
            var lead = node.unit().lead();
            if (lead != null) {
                add(people, lead.id().value(), lead.name(), node.unit().name());
            }
            node.posts().forEach(post -> Stream.of(Optional.ofNullable(post.a()), Optional.ofNullable(post.b())).flatMap(Optional::stream)
                    .forEach(holder -> add(people, holder.id().value(), holder.name(), node.unit().name() + " " + post.name())));
        });
        return List.copyOf(people.values());
    }

    private static void add(Map<String, Person> people, String id, @Nullable String name, String place) {
        if (name != null) {
            people.putIfAbsent(id, new Person(id, name, place));
        }
    }

    private Stream<Node> all() {
        return roots.stream().flatMap(Node::withBelow);
    }

    private static @Nullable String name(PostBody.@Nullable HolderBody holder) {
        return holder == null ? null : holder.name();
    }

    private static boolean bears(String wanted, @Nullable String... texts) {
        return Stream.of(texts).anyMatch(text -> text != null && text.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
