package org.mingbai.access.read.log;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.platform.json.Json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A commit as it stands in the log. Personal data and free text are ciphertext in it, and stay that.
 *
 * @param metadata who did it, as what, by which command; hashed with the commit
 */
public record CommitBody(long position, UUID commitId, Instant recordedAt, String previousHash, String hash, Map<String, String> metadata,
                         List<EventBody> events) {

    private static final JsonMapper MAPPER = Json.builder().build();

    /**
     * @param tags as {@code key:value}
     * @param payload the object that the event is; what is no JSON, such as an event that was put into the log by other means, is given as
     *        a text: its bytes in base64
     */
    public record EventBody(int index, String name, int version, List<String> tags, JsonNode payload) {

        static EventBody of(RecordedEvent event) {
            return new EventBody(event.index(), event.name(), event.version(),
                    event.tags().stream().map(tag -> tag.key() + ":" + tag.value()).sorted().toList(), payload(event.payload()));
        }

        private static JsonNode payload(byte[] stored) {
            try {
                return MAPPER.readTree(stored);
            } catch (JacksonException none) {
                return MAPPER.valueToTree(stored);
            }
        }
    }

    static CommitBody of(Commit commit) {
        return new CommitBody(commit.position(), commit.commitId(), commit.recordedAt(), HexFormat.of().formatHex(commit.previousHash()),
                HexFormat.of().formatHex(commit.hash()), commit.metadata().values(), commit.events().stream().map(EventBody::of).toList());
    }
}
