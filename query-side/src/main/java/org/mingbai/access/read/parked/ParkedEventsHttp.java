package org.mingbai.access.read.parked;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.value.Role;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.view.ParkedEvent;
import org.mingbai.platform.view.Projections;

/** The events that views of this node go on without, because they cannot fold or read them. Tried again at the node's {@code /actuator/parked}. */
@RestController
final class ParkedEventsHttp {

    private final Projections projections;

    ParkedEventsHttp(Projections projections) {
        this.projections = projections;
    }

    record Item(String view, long position, int index, String event, String sequence, String reason) {

        static Item of(String view, ParkedEvent event) {
            return new Item(view, event.position(), event.index(), event.event(), event.sequence(), event.reason());
        }
    }

    record Answer(int total, List<Item> items) {
    }

    @GetMapping("/api/parked-events")
    @Allows({Role.ADMIN, Role.DISCIPLINE})
    Answer parked() {
        var items = projections.parked().stream().flatMap(view -> view.events().stream().map(event -> Item.of(view.view(), event))).toList();
        return new Answer(items.size(), items);
    }
}
