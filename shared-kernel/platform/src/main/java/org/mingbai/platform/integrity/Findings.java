package org.mingbai.platform.integrity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.mingbai.eventlog.Damage;
import org.mingbai.eventlog.Tag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The damage that is known, by walks and by reads. What a whole round does not find any more was repaired. */
final class Findings {

    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);
    private static final int MOST = 1000;

    private final AtomicLong round = new AtomicLong();
    private final AtomicLong ever = new AtomicLong();
    /** With the round in which it was seen last. */
    private final Map<Damage, Long> known = new ConcurrentSkipListMap<>(Comparator.comparingLong(Damage::position).thenComparing(Damage::reason));

    void report(Damage damage) {
        long now = round.get();
        if (known.replace(damage, now) == null && known.size() < MOST) {
            known.put(damage, now);
            ever.incrementAndGet();
            LOG.error("the log is damaged at position {}: {}", damage.position(), damage.reason());
        }
    }

    /** @return the number of the round that begins */
    long begin() {
        return round.incrementAndGet();
    }

    /** @return true where that was the last of what was known */
    boolean end(long number) {
        var repaired = known.entrySet().stream().filter(each -> each.getValue() < number).map(Map.Entry::getKey).toList();
        repaired.forEach(damage -> {
            known.remove(damage);
            LOG.warn("the log is not damaged any more at position {}: {}", damage.position(), damage.reason());
        });
        return !repaired.isEmpty() && known.isEmpty();
    }

    Optional<Damage> first() {
        return known.keySet().stream().findFirst();
    }

    List<Damage> all() {
        return List.copyOf(known.keySet());
    }

    int count() {
        return known.size();
    }

    long ever() {
        return ever.get();
    }

    /** Those that an answer rests on which was found by these tags, at these positions. */
    SortedSet<Long> under(Set<Tag> asked, Collection<Long> positions) {
        return those(damage -> concerns(damage, asked, positions));
    }

    /** The same, without those that only add something to the index, which reads leave out. */
    SortedSet<Long> harmful(Set<Tag> asked, Collection<Long> positions) {
        return those(damage -> !damage.forged() && concerns(damage, asked, positions));
    }

    private SortedSet<Long> those(Predicate<Damage> wanted) {
        return known.keySet().stream().filter(wanted).map(Damage::position).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean concerns(Damage damage, Set<Tag> asked, Collection<Long> positions) {
        return damage.about().stream().anyMatch(asked::contains)
                || !damage.forged() && positions.stream().anyMatch(position -> position >= damage.since() && position <= damage.position());
    }
}
