package org.mingbai.pages;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.OrganisationEvent;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.UnitEstablished;
import org.mingbai.platform.log.LogSlices;
import org.springframework.stereotype.Component;

/** What units and posts are called; templates call it as {@code @placeNames}. A code that is not known reads as itself. */
@Component
public final class PlaceNames {
    /** A unit, or a post of one, as a choice. */
    public record Place(String code, String name, String unit, int depth, List<UnitCode> path) {
    }

    private record Known(Map<String, Place> units, Map<String, Place> posts) {
        static final Fold<Known> FOLD = Fold.from(new Known(Map.of(), Map.of()))
                .on(UnitEstablished.class, Known::with)
                .on(PostEstablished.class, Known::with);

        Known with(UnitEstablished unit) {
            var code = unit.unit().value();
            return new Known(and(units, new Place(code, unit.name(), code, unit.path().size() - 1, unit.path())), posts);
        }

        Known with(PostEstablished post) {
            return new Known(units, and(posts, new Place(post.post().value(), post.name(), post.unit().value(), 0, List.of(post.unit()))));
        }

        boolean isShared(String name) {
            return units.values().stream().filter(unit -> unit.name().equals(name)).limit(2).count() > 1;
        }

        private static Map<String, Place> and(Map<String, Place> places, Place place) {
            var more = new TreeMap<>(places);
            more.put(place.code(), place);
            return Collections.unmodifiableMap(more);
        }
    }

    /** What a form lets choose from: units in the order of the tree, and their posts. */
    public record Choice(List<Place> units, List<Place> posts) {
    }

    private final Supplier<Known> known;

    PlaceNames(LogSlices log) {
        this.known = log.kept(Known.FOLD, OrganisationEvent.ALL);
    }

    public String unit(@Nullable UnitCode unit) {
        return unit == null ? "" : of(unit.value());
    }

    public String post(@Nullable PostId post) {
        return post == null ? "" : of(post.value());
    }

    /** The name of a unit or post by its code; a unit whose name others bear, too, with the one that it belongs to before it. */
    public String of(String code) {
        var now = known.get();
        var unit = now.units().get(code);
        if (unit != null) {
            return now.isShared(unit.name()) && unit.depth() > 0 ? name(unit.path().get(unit.depth() - 1)) + " " + unit.name() : unit.name();
        }
        var post = now.posts().get(code);
        return post == null ? code : post.name();
    }

    /** The bare name, for where the way to the unit stands before it. */
    public String name(UnitCode unit) {
        var place = known.get().units().get(unit.value());
        return place == null ? unit.value() : place.name();
    }

    /** A unit by its name, a post with the name of its unit before it. */
    public String whole(String code) {
        var post = known.get().posts().get(code);
        return post == null ? of(code) : of(post.unit()) + " · " + post.name();
    }

    /** A unit, and all below it, with their posts. */
    public Choice below(UnitCode top) {
        return below(Set.of(top));
    }

    public Choice below(Set<UnitCode> tops) {
        var now = known.get();
        var units = now.units().values().stream().filter(unit -> unit.path().stream().anyMatch(tops::contains))
                .sorted(Comparator.comparing(PlaceNames::order)).toList();
        var codes = units.stream().map(Place::code).collect(Collectors.toSet());
        return new Choice(units, now.posts().values().stream().filter(post -> codes.contains(post.unit())).toList());
    }

    private static String order(Place unit) {
        return unit.path().stream().map(UnitCode::value).collect(Collectors.joining("/"));
    }
}
