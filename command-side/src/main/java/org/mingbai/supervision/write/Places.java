package org.mingbai.supervision.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mingbai.kernel.Fold;
import org.mingbai.kernel.value.PostId;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.organisation.events.PostEstablished;
import org.mingbai.organisation.events.UnitEstablished;

/** Known units and posts, each with its path from the province down to the unit. */
public record Places(Map<UnitCode, List<UnitCode>> units, Map<PostId, PostEstablished> posts) {

    public static final Fold<Places> FOLD = Fold.from(new Places(Map.of(), Map.of()))
            .on(UnitEstablished.class, Places::with)
            .on(PostEstablished.class, Places::with);

    public Places {
        units = Map.copyOf(units);
        posts = Map.copyOf(posts);
    }

    private Places with(UnitEstablished unit) {
        var more = new HashMap<>(units);
        more.put(unit.unit(), unit.path());
        return new Places(more, posts);
    }

    private Places with(PostEstablished post) {
        var more = new HashMap<>(posts);
        more.put(post.post(), post);
        return new Places(units, more);
    }
}
