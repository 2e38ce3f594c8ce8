package org.mingbai.platform.view;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

import org.mingbai.platform.json.Json;

import tools.jackson.databind.json.JsonMapper;

/** What one view has left out, in the order of the log. Kept in the note of its store, so that it is durable with the view's position. */
record ParkedEvents(List<ParkedEvent> events) {

    static final ParkedEvents NONE = new ParkedEvents(List.of());

    private static final JsonMapper MAPPER = Json.builder().build();

    ParkedEvents {
        events = List.copyOf(events);
    }

    static ParkedEvents read(String note) {
        return note.isEmpty() ? NONE : MAPPER.readValue(note, ParkedEvents.class);
    }

    String written() {
        return events.isEmpty() ? "" : MAPPER.writeValueAsString(this);
    }

    boolean isEmpty() {
        return events.isEmpty();
    }

    int size() {
        return events.size();
    }

    /** The event that all later ones of this sequence wait for. */
    Optional<ParkedEvent> first(String sequence) {
        return events.stream().filter(event -> event.sequence().equals(sequence)).findFirst();
    }

    /** Each event once, in the order of the log, with all that it is or may be about. */
    SequencedMap<ParkedEvent, Set<String>> withSequences() {
        var byPlace = new LinkedHashMap<String, ParkedEvent>();
        var sequences = new LinkedHashMap<ParkedEvent, Set<String>>();
        for (var event : events) {
            var first = byPlace.computeIfAbsent(event.place(), _ -> event);
            sequences.computeIfAbsent(first, _ -> new HashSet<>()).add(event.sequence());
        }
        return sequences;
    }

    ParkedEvents with(ParkedEvent event) {
        return new ParkedEvents(Stream.concat(events.stream(), Stream.of(event)).toList());
    }

    ParkedEvents without(ParkedEvent event) {
        return new ParkedEvents(events.stream().filter(other -> !other.isAt(event)).toList());
    }
}
