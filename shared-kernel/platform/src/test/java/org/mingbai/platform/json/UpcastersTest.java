package org.mingbai.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An event that changed three times: a field was renamed, then one was split, then the event itself was renamed. */
class UpcastersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Upcast RENAMED_FIELD = new Upcast("visit.noted", 1, payload -> {
        payload.set("text", payload.remove("remark"));
        return payload;
    });
    private static final Upcast SPLIT_FIELD = new Upcast("visit.noted", 2, payload -> {
        var name = payload.remove("visitor").asString().split(" ", 2);
        return payload.put("family", name[0]).put("given", name[1]);
    });
    private static final Upcast RENAMED_EVENT = new Upcast("visit.noted", 3, "visit.recorded", payload -> payload);
    private static final Map<String, Integer> CURRENT = Map.of("visit.recorded", 4, "other", 1);

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text);
    }

    @Test
    void a_payload_of_any_version_becomes_one_of_today() {
        var upcasters = new Upcasters(List.of(RENAMED_EVENT, SPLIT_FIELD, RENAMED_FIELD), CURRENT);
        var today = json("{\"text\":\"核实\",\"family\":\"王\",\"given\":\"晓\"}");

        assertThat(upcasters.bring("visit.noted", 1, json("{\"remark\":\"核实\",\"visitor\":\"王 晓\"}"))).isEqualTo(new Upcasters.Current("visit.recorded", today));
        assertThat(upcasters.bring("visit.noted", 2, json("{\"text\":\"核实\",\"visitor\":\"王 晓\"}")).payload()).isEqualTo(today);
        assertThat(upcasters.bring("visit.noted", 3, today.deepCopy()).payload()).isEqualTo(today);
        assertThat(upcasters.bring("visit.recorded", 4, today.deepCopy()).payload()).isEqualTo(today);
        assertThat(upcasters.isCurrent("visit.recorded", 4)).isTrue();
        assertThat(upcasters.isCurrent("visit.noted", 3)).isFalse();
    }

    @Test
    void a_renamed_event_is_looked_for_under_its_earlier_names_too() {
        var upcasters = new Upcasters(List.of(RENAMED_EVENT, SPLIT_FIELD, RENAMED_FIELD, new Upcast("visit.jotted", 1, "visit.noted", payload -> payload)), CURRENT);

        assertThat(upcasters.names()).containsExactlyInAnyOrder("visit.recorded", "other", "visit.noted", "visit.jotted");
        assertThat(upcasters.storedAs(Set.of("visit.recorded"))).containsExactlyInAnyOrder("visit.recorded", "visit.noted", "visit.jotted");
        assertThat(upcasters.storedAs(Set.of("other"))).containsExactly("other");
    }

    @Test
    void what_nobody_knows_or_a_newer_software_wrote_is_refused_by_name() {
        var upcasters = new Upcasters(List.of(RENAMED_EVENT), CURRENT);

        assertThatThrownBy(() -> upcasters.bring("visit.vanished", 1, json("{}"))).isInstanceOf(UnknownEventException.class)
                .hasMessage("unknown event visit.vanished, version 1");
        assertThatThrownBy(() -> upcasters.bring("visit.recorded", 5, json("{}"))).isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("version 5, this software reads 4: a newer one wrote it");
        assertThatThrownBy(() -> upcasters.bring("other", 0, json("{}"))).hasMessageContaining("has no step from there");
    }

    @Test
    void a_chain_with_a_hole_and_two_steps_from_one_form_are_refused_when_it_is_put_together() {
        assertThatThrownBy(() -> new Upcasters(List.of(RENAMED_FIELD, RENAMED_EVENT), CURRENT))
                .hasMessageContaining("ends at version 2 of visit.noted, which this software neither reads nor brings further");
        assertThatThrownBy(() -> new Upcasters(List.of(RENAMED_EVENT, RENAMED_EVENT), CURRENT)).hasMessageContaining("two steps from version 3");
    }
}
