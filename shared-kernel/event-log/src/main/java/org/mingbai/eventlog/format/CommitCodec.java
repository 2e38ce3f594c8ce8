package org.mingbai.eventlog.format;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.mingbai.eventlog.ChainLink;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.CommitMetadata;
import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.NewEvent;
import org.mingbai.eventlog.RecordedEvent;
import org.mingbai.eventlog.SequencedEvent;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.eventlog.failure.LogFormatException;

/**
 * Format 1 of the log's bytes. Numbers are big-endian; {@code text} = length u16, UTF-8; tags and metadata are sorted by their UTF-8 bytes.
 * <pre>
 * event     = u8 1, text name, u32 version, u32 tags, (text key, text value)*, u32 length, payload
 * event hash= SHA-256(event)
 * header    = u8 1, u64 position, i64 epoch second, u32 nanosecond, 16 bytes commit id, u32 entries, (text key, text value)*, u32 events
 * canonical = header, (event hash)*
 * hash      = SHA-256(previous hash ‖ canonical)
 * stored    = previous hash, hash, header, (u32 length, event)*
 * </pre>
 */
public final class CommitCodec {

    public static final int FORMAT = 1;

    private static final int SMALLEST_PAIR = 4;
    private static final Comparator<byte[][]> BY_BYTES =
            Comparator.<byte[][], byte[]>comparing(pair -> pair[0], Arrays::compareUnsigned)
                      .thenComparing(pair -> pair[1], Arrays::compareUnsigned);

    private CommitCodec() {
    }

    public static SealedCommit seal(Head previous, Instant recordedAt, UUID commitId, CommitMetadata metadata, List<EncodedEvent> events) {
        long position = previous.position() + 1;
        byte[] header = header(position, recordedAt, commitId, metadata, events.size());
        byte[] hash = hash(previous.hash(), header, events.stream().map(EncodedEvent::hash).toList());
        ByteWriter out = new ByteWriter(64 + header.length + events.stream().mapToInt(e -> 4 + e.bytes().length).sum());
        out.raw(previous.hash()).raw(hash).raw(header);
        List<RecordedEvent> recorded = new ArrayList<>(events.size());
        for (EncodedEvent e : events) {
            out.longBytes(e.bytes());
            NewEvent event = e.event();
            recorded.add(new RecordedEvent(recorded.size(), event.name(), event.version(), event.tags(), event.payload(), e.hash()));
        }
        return new SealedCommit(new Commit(position, commitId, recordedAt, previous.hash(), hash, metadata, recorded), out.toBytes());
    }

    /** @throws CorruptCommitException if these bytes are no commit; the hash is not compared here: see {@link #recompute} */
    public static Commit decode(byte[] stored) {
        ByteReader in = new ByteReader(stored);
        byte[] previousHash = in.raw(Sha256.LENGTH);
        byte[] hash = in.raw(Sha256.LENGTH);
        format(in.u8());
        try {
            long position = in.i64();
            Instant recordedAt = Instant.ofEpochSecond(in.i64(), in.u32());
            UUID commitId = new UUID(in.i64(), in.i64());
            CommitMetadata metadata = metadata(in);
            int count = in.count(4);
            List<RecordedEvent> events = new ArrayList<>(count);
            for (int index = 0; index < count; index++) {
                events.add(event(index, in.longBytes()));
            }
            in.end();
            return new Commit(position, commitId, recordedAt, previousHash, hash, metadata, events);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new CorruptCommitException("holds a value that cannot have been written: " + e.getMessage(), e);
        }
    }

    /** Only where the commit stands in the chain. */
    public static ChainLink link(byte[] stored) {
        ByteReader in = new ByteReader(stored);
        byte[] previousHash = in.raw(Sha256.LENGTH);
        byte[] hash = in.raw(Sha256.LENGTH);
        format(in.u8());
        return new ChainLink(in.i64(), previousHash, hash);
    }

    /** The hash that this commit should have after {@code previousHash}. */
    public static byte[] recompute(byte[] previousHash, Commit commit) {
        return hash(previousHash, header(commit), commit.events().stream().map(RecordedEvent::hash).toList());
    }

    /** The canonical bytes of a commit, for proofs: header and event hashes. */
    public static byte[] canonical(Commit commit) {
        ByteWriter out = new ByteWriter(128 + Sha256.LENGTH * commit.events().size()).raw(header(commit));
        commit.events().forEach(event -> out.raw(event.hash()));
        return out.toBytes();
    }

    /**
     * One event of a commit, read without the others.
     *
     * @param canonical of the commit
     * @param event     canonical bytes of the event
     * @throws CorruptCommitException if the event is not the one that the commit names in this place
     */
    public static SequencedEvent alone(byte[] canonical, int index, byte[] event) {
        ByteReader in = new ByteReader(canonical);
        format(in.u8());
        long position = in.i64();
        Instant recordedAt = Instant.ofEpochSecond(in.i64(), in.u32());
        UUID commitId = new UUID(in.i64(), in.i64());
        CommitMetadata metadata = metadata(in);
        int count = in.count(Sha256.LENGTH);
        List<byte[]> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(in.raw(Sha256.LENGTH));
        }
        in.end();
        if (index < 0 || index >= count || !Arrays.equals(hashes.get(index), Sha256.of(event))) {
            throw new CorruptCommitException("position " + position + " has another event at " + index);
        }
        return new SequencedEvent(position, commitId, recordedAt, metadata, event(index, event));
    }

    /** The canonical bytes of an event. */
    public static byte[] canonical(RecordedEvent event) {
        return canonical(new NewEvent(event.name(), event.version(), event.tags(), event.payload()));
    }

    public static byte[] canonical(NewEvent event) {
        ByteWriter out = new ByteWriter(64 + event.payload().length + 48 * event.tags().size());
        out.u8(FORMAT).text(event.name()).u32(event.version()).u32(event.tags().size());
        event.tags().stream()
             .map(tag -> new byte[][] {utf8(tag.key()), utf8(tag.value())})
             .sorted(BY_BYTES)
             .forEach(pair -> out.shortBytes(pair[0]).shortBytes(pair[1]));
        return out.longBytes(event.payload()).toBytes();
    }

    private static byte[] hash(byte[] previousHash, byte[] header, List<byte[]> eventHashes) {
        byte[][] parts = new byte[2 + eventHashes.size()][];
        parts[0] = previousHash;
        parts[1] = header;
        for (int i = 0; i < eventHashes.size(); i++) {
            parts[2 + i] = eventHashes.get(i);
        }
        return Sha256.of(parts);
    }

    private static byte[] header(Commit c) {
        return header(c.position(), c.recordedAt(), c.commitId(), c.metadata(), c.events().size());
    }

    private static byte[] header(long position, Instant recordedAt, UUID commitId, CommitMetadata metadata, int events) {
        ByteWriter out = new ByteWriter(192);
        out.u8(FORMAT).i64(position).i64(recordedAt.getEpochSecond()).u32(recordedAt.getNano());
        out.i64(commitId.getMostSignificantBits()).i64(commitId.getLeastSignificantBits());
        out.u32(metadata.values().size());
        for (Map.Entry<String, String> entry : metadata.values().entrySet()) {
            out.text(entry.getKey()).text(entry.getValue());
        }
        return out.u32(events).toBytes();
    }

    private static CommitMetadata metadata(ByteReader in) {
        int count = in.count(SMALLEST_PAIR);
        TreeMap<String, String> values = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            values.put(in.text(), in.text());
        }
        return new CommitMetadata(values);
    }

    private static RecordedEvent event(int index, byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        format(in.u8());
        String name = in.text();
        int version = in.u32();
        int count = in.count(SMALLEST_PAIR);
        Set<Tag> tags = LinkedHashSet.newLinkedHashSet(count);
        for (int i = 0; i < count; i++) {
            tags.add(new Tag(in.text(), in.text()));
        }
        byte[] payload = in.longBytes();
        in.end();
        return new RecordedEvent(index, name, version, Set.copyOf(tags), payload, Sha256.of(bytes));
    }

    private static void format(int version) {
        if (version != FORMAT) {
            throw new LogFormatException("commit format " + version + " is not known; this software reads format " + FORMAT);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
