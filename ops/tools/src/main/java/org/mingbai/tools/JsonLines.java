package org.mingbai.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.format.EncodedEvent;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.transfer.TransferException;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One commit a line, with its hashes. A payload that is JSON stands as JSON if it can be written back to the same bytes, else in base64
 * under {@code payloadBase64}: from the line the very same commit is made again.
 */
final class JsonLines {

    private static final int DEPTH = 100;

    /** A line is deeper and longer than any payload that it holds, and what was exported must come in again: its limits are those of a commit. */
    private static final JsonFactory LONG_LINES = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxStringLength(Integer.MAX_VALUE).maxNestingDepth(2 * DEPTH).build()).build();
    private static final JsonFactory PAYLOADS = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).maxNestingDepth(DEPTH).build()).build();

    private static final JsonMapper JSON = mapper(LONG_LINES);
    private static final JsonMapper PAYLOAD = mapper(PAYLOADS);
    private static final HexFormat HEX = HexFormat.of();

    private JsonLines() {
    }

    /** Numbers as they were written: 1.50 stays 1.50. */
    private static JsonMapper mapper(JsonFactory factory) {
        return JsonMapper.builder(factory).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).build();
    }

    static String write(Commit commit) {
        var line = JSON.createObjectNode();
        line.put("position", commit.position());
        line.put("commitId", commit.commitId().toString());
        line.put("recordedAt", commit.recordedAt().toString());
        line.put("previousHash", HEX.formatHex(commit.previousHash()));
        line.put("hash", HEX.formatHex(commit.hash()));
        var metadata = line.putObject("metadata");
        commit.metadata().values().forEach(metadata::put);
        var events = line.putArray("events");
        commit.events().forEach(event -> events.add(event(event)));
        return JSON.writeValueAsString(line);
    }

    private static ObjectNode event(RecordedEvent event) {
        var node = JSON.createObjectNode();
        node.put("name", event.name());
        node.put("version", event.version());
        var tags = node.putArray("tags");
        event.tags().stream().sorted((a, b) -> a.toString().compareTo(b.toString())).forEach(tag -> tags.addArray().add(tag.key()).add(tag.value()));
        var json = json(event.payload());
        if (json == null) {
            node.put("payloadBase64", Base64.getEncoder().encodeToString(event.payload()));
        } else {
            node.set("payload", json);
        }
        return node;
    }

    private static @Nullable JsonNode json(byte[] payload) {
        try {
            var node = PAYLOAD.readTree(payload);
            return !node.isMissingNode() && Arrays.equals(JSON.writeValueAsBytes(node), payload) ? node : null;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    /**
     * The commit of a line, sealed after the one before it.
     *
     * @throws TransferException if the line is no commit, or not the next one, or not what its hash says
     */
    static SealedCommit read(String line, Head before) {
        try {
            var node = JSON.readTree(line);
            long position = node.path("position").asLong();
            if (position != before.position() + 1) {
                throw new TransferException("position " + (before.position() + 1) + " is next, not " + position);
            }
            if (!node.path("previousHash").asString().equals(HEX.formatHex(before.hash()))) {
                throw new TransferException("position " + position + " does not chain to the commit before it");
            }
            var sealed = CommitCodec.seal(before, Instant.parse(node.path("recordedAt").asString()),
                    UUID.fromString(node.path("commitId").asString()), metadata(node.path("metadata")), events(node.path("events")));
            if (!HEX.formatHex(sealed.commit().hash()).equals(node.path("hash").asString())) {
                throw new TransferException("position " + position + " does not have the hash that it claims");
            }
            return sealed;
        } catch (JacksonException | IllegalArgumentException | DateTimeException malformed) {
            throw new TransferException("after position " + before.position() + " comes a line that is no commit: " + firstLine(malformed));
        }
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static CommitMetadata metadata(JsonNode node) {
        Map<String, String> values = new TreeMap<>();
        node.properties().forEach(entry -> values.put(entry.getKey(), entry.getValue().asString()));
        return CommitMetadata.of(values);
    }

    private static List<EncodedEvent> events(JsonNode nodes) {
        var events = new ArrayList<EncodedEvent>();
        for (var node : nodes) {
            var tags = new HashSet<Tag>();
            node.path("tags").forEach(pair -> tags.add(new Tag(pair.path(0).asString(), pair.path(1).asString())));
            byte[] payload = node.has("payload") ? JSON.writeValueAsString(node.path("payload")).getBytes(UTF_8)
                    : Base64.getDecoder().decode(node.path("payloadBase64").asString());
            events.add(EncodedEvent.of(new NewEvent(node.path("name").asString(), node.path("version").asInt(), tags, payload)));
        }
        return events;
    }
}
