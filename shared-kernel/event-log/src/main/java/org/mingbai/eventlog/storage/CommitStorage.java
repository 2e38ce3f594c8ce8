package org.mingbai.eventlog.storage;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.format.SealedCommit;

/**
 * Keeps commits by position, with an index by tag and one by commit id. Another process may write to the same place, if the storage
 * allows that. Reads come from any thread, {@link #write} and {@link #recover} from one. Every method may throw {@link StorageException}.
 */
public interface CommitStorage extends AutoCloseable {

    /** The bytes of the commit with the highest position. */
    Optional<byte[]> last();

    /**
     * Writes commits whose positions follow the last one, each with its index entries, each whole or not at all, in order.
     * On return they are durable.
     *
     * @return how many were written; fewer than given means that the position of the next one was taken by another process
     * @throws StorageException if it failed; what was written is only known after {@link #recover}
     */
    int write(List<SealedCommit> commits);

    /**
     * Makes the storage usable after a failed {@link #write}; from then on {@link #last} tells what was written.
     *
     * @throws StorageException if that is not possible yet
     */
    void recover();

    Optional<byte[]> commitAt(long position);

    /** The commits of a range (both inclusive) from its start: as many as fit into {@code maxBytes}, and at least one if there is one. */
    List<byte[]> commits(long from, long to, int maxBytes);

    /** Up to {@code max} entries of a tag, in order, from (position, index) inclusive up to a position inclusive. */
    List<TagHit> tagged(Tag tag, long fromPosition, int fromIndex, long upTo, int max);

    /** The highest position up to {@code upTo} (inclusive) that has an entry of this tag. */
    OptionalLong lastTagged(Tag tag, long upTo);

    OptionalLong positionOf(UUID commitId);

    /** Where commit ids are, of those that are there. A storage behind a network answers for all at once. */
    default Map<UUID, Long> positionsOf(Collection<UUID> commitIds) {
        Map<UUID, Long> found = new HashMap<>();
        commitIds.forEach(id -> positionOf(id).ifPresent(position -> found.put(id, position)));
        return found;
    }

    /** All entries of several tags in a range (both inclusive). A storage behind a network answers for many at once. */
    default Map<Tag, List<TagHit>> allTagged(Collection<Tag> tags, long from, long to) {
        Map<Tag, List<TagHit>> found = new HashMap<>();
        tags.forEach(tag -> found.put(tag, tagged(tag, from, 0, to, Integer.MAX_VALUE)));
        return found;
    }

    /**
     * The entries of the tag index one after the other, whatever they are worth.
     *
     * @param from empty for the start, else what the piece before named as the next
     */
    IndexPiece index(byte[] from, int max);

    /** Whether other processes may write to it while it is open here. */
    default boolean shared() {
        return false;
    }

    /**
     * Wakes the log when another process may have written to the same place; it then looks for itself, so a call too many does no harm.
     * A storage that has one process only never calls.
     *
     * @return closing it ends the calls
     */
    default AutoCloseable onForeignCommit(Runnable wakeUp) {
        return () -> { };
    }

    @Override
    void close();
}
