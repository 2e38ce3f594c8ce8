package org.mingbai.platform.axon;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Actor;

/**
 * Who sends a command and on which conditions.
 *
 * @param at the one time that the request has for everybody who asks, from its edge to its decision; null for what the system sends by
 *        itself, which is decided at the time that it then is
 * @param expectedVersions from {@code If-Match}: the last commit about the subject must have one of these positions; null where the client
 *        named none, empty where it named nothing that could be one of ours
 * @param idempotency from {@code Idempotency-Key}
 * @param batch names what several commands were sent for together, such as an import
 * @param causation the position of the commit that an automation reacts to
 */
public record CommandRequest(Actor actor, @Nullable Instant at, @Nullable Set<Long> expectedVersions, @Nullable Idempotency idempotency,
                             @Nullable String batch, @Nullable Long causation) {

    /**
     * @param key keyed hash of account and key: becomes a tag of the commit, so that no store beside the log is needed
     * @param body keyed hash of the request's body: the same key with another body is refused
     * @param former the tag that commits have which were made before keys were taken as they are: it folded case and width. Only asked
     *        for, never written
     */
    public record Idempotency(String key, String body, @Nullable String former) {

        public Idempotency(String key, String body) {
            this(key, body, null);
        }

        /** The same key for what is hashed in another way. */
        public Idempotency withBody(String hash) {
            return new Idempotency(key, hash, former);
        }
    }

    public static CommandRequest by(Actor actor) {
        return new CommandRequest(actor, null, null, null, null, null);
    }

    /** When the request came in, for its edge. */
    public Instant cameAt() {
        return Objects.requireNonNull(at, "a request that came over HTTP has its time");
    }

    public CommandRequest under(@Nullable Idempotency other) {
        return new CommandRequest(actor, at, expectedVersions, other, batch, causation);
    }

    public CommandRequest inBatch(String name) {
        return new CommandRequest(actor, at, expectedVersions, idempotency, name, causation);
    }

    public CommandRequest causedBy(long position) {
        return new CommandRequest(actor, at, expectedVersions, idempotency, batch, position);
    }
}
