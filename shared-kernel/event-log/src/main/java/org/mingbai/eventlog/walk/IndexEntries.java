package org.mingbai.eventlog.walk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.Tag;
import org.mingbai.eventlog.storage.CommitStorage;
import org.mingbai.eventlog.storage.TagHit;

/** What the indexes say about some commits. */
interface IndexEntries {

    OptionalLong positionOf(UUID commitId);

    boolean has(Tag tag, TagHit entry);

    /** About a whole range, looked up at once. */
    static IndexEntries of(CommitStorage storage, List<Commit> commits, long from, long to) {
        List<UUID> ids = new ArrayList<>();
        Set<Tag> tags = new HashSet<>();
        commits.forEach(commit -> {
            ids.add(commit.commitId());
            commit.events().forEach(event -> tags.addAll(event.tags()));
        });
        Map<UUID, Long> positions = storage.positionsOf(ids);
        Map<Tag, Set<TagHit>> entries = new HashMap<>();
        storage.allTagged(tags, from, to).forEach((tag, hits) -> entries.put(tag, new HashSet<>(hits)));
        return new IndexEntries() {
            @Override
            public OptionalLong positionOf(UUID commitId) {
                Long position = positions.get(commitId);
                return position == null ? OptionalLong.empty() : OptionalLong.of(position);
            }

            @Override
            public boolean has(Tag tag, TagHit entry) {
                return entries.getOrDefault(tag, Set.of()).contains(entry);
            }
        };
    }

    /** Each looked up when it is asked for. */
    static IndexEntries asked(CommitStorage storage) {
        return new IndexEntries() {
            @Override
            public OptionalLong positionOf(UUID commitId) {
                return storage.positionOf(commitId);
            }

            @Override
            public boolean has(Tag tag, TagHit entry) {
                return storage.tagged(tag, entry.position(), entry.index(), entry.position(), 1).equals(List.of(entry));
            }
        };
    }
}
