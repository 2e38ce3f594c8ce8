package org.mingbai.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

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
    private record Known(Map<String, String> names) {
        static final Fold<Known> FOLD = Fold.from(new Known(Map.of()))
                .on(UnitEstablished.class, (known, unit) -> known.with(unit.unit().value(), unit.name()))
                .on(PostEstablished.class, (known, post) -> known.with(post.post().value(), post.name()));

        Known with(String code, String name) {
            var more = new HashMap<>(names);
            more.put(code, name);
            return new Known(more);
        }
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

    /** The name of a unit or post by its code. */
    public String of(String code) {
        return known.get().names().getOrDefault(code, code);
    }
}
