package org.mingbai.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.mingbai.commitment.card.Calendars;
import org.mingbai.eventlog.AppendCondition;
import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.NewCommit;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.rocksdb.RocksDbCommitStorage;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.events.TicketNumbersReserved;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;
import org.mingbai.time.ChinaTime;
import org.mingbai.time.WorkingCalendar;

/**
 * Fills a data folder with seven years of a province's tickets. The folder must hold a system that was started once on nothing: its
 * organisation and its keys are kept, its log is put aside as {@code log.reference} and made anew.
 */
public final class Load {

    private static final int YEARS = 7;
    private static final int BLOCK = 200;
    private static final int UNDER_WAY = 4096;

    private final Reference reference;
    private final WorkingCalendar calendar = Calendars.FOLD.empty();
    private final Vault vault;
    private final EventLog log;
    private final PastClock clock;
    private final long seed;
    private final PriorityQueue<Step> ahead = new PriorityQueue<>();
    private final Deque<CompletableFuture<AppendResult>> underWay = new ArrayDeque<>();
    private final Map<Integer, Long> serials = new HashMap<>();
    private long tickets;
    private long events;

    /** What the log takes for now: the time of the commit that is appended. */
    private static final class PastClock implements InstantSource {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }
    }

    private Load(Reference reference, Vault vault, EventLog log, PastClock clock, long seed) {
        this.reference = reference;
        this.vault = vault;
        this.log = log;
        this.clock = clock;
        this.seed = seed;
    }

    /** @param args data folder, tickets (default 1,000,000), seed (default 1) */
    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        long wanted = args.length > 1 ? Long.parseLong(args[1]) : 1_000_000;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        var today = ChinaTime.dateOf(Instant.now());
        var first = today.minus(Period.ofYears(YEARS));
        var donor = folder.resolve("log.reference");
        if (!Files.exists(donor)) {
            Files.move(folder.resolve("log"), donor);
        }
        var reference = Reference.of(donor, first.atStartOfDay(ChinaTime.ZONE).toInstant());
        var master = MasterKey.forDemo(System.getenv(), folder);
        var clock = new PastClock();
        long started = System.nanoTime();
        try (var keys = RocksDbKeyStore.open(folder.resolve("keys"), master);
             EventLog log = new SequencedEventLog(RocksDbCommitStorage.open(Files.createDirectories(folder.resolve("log"))), clock)) {
            var load = new Load(reference, new Vault(keys, master), log, clock, seed);
            load.run(first, today, wanted);
            System.out.printf("%,d tickets, %,d events in %,d commits, %.0f s%n", load.tickets, load.events, log.tail(),
                    (System.nanoTime() - started) / 1e9);
        }
    }

    private void run(LocalDate first, LocalDate today, long wanted) {
        clock.now = first.atStartOfDay(ChinaTime.ZONE).toInstant();
        reference.commits().forEach(this::append);
        var days = first.plusDays(1).datesUntil(today).filter(calendar::isWorkday).toList();
        for (int day = 0; day < days.size(); day++) {
            long upTo = wanted * (day + 1) / days.size();
            day(days.get(day), (int) (upTo - tickets));
            if (day % 100 == 0) {
                System.out.printf("%s: %,d tickets, %,d events%n", days.get(day), tickets, events);
            }
        }
        appendUpTo(Instant.now().minusSeconds(60));
        underWay.forEach(CompletableFuture::join);
    }

    private void day(LocalDate day, int count) {
        var numbers = new ArrayList<TicketNumber>();
        for (int i = 0; i < count; i++) {
            numbers.add(number(day));
        }
        var morning = day.atTime(8, 0).atZone(ChinaTime.ZONE).toInstant();
        appendUpTo(morning);
        vault.prepare(numbers.stream().map(KeyOwner::of).toList());
        long before = tickets;
        ahead.addAll(IntStream.range(0, count).parallel()
                .mapToObj(i -> life(before + i, numbers.get(i), morning)).flatMap(List::stream).toList());
        tickets += count;
    }

    private TicketNumber number(LocalDate day) {
        long serial = serials.merge(day.getYear(), 1L, Long::sum);
        if (serial % BLOCK == 1) {
            var at = day.atTime(7, 0).atZone(ChinaTime.ZONE).toInstant();
            ahead.add(new Step(at, NewCommit.of(new UUID(day.toEpochDay(), serial),
                    Step.by("automation", "AUTOMATION", "ReserveTicketNumbers"), TicketLife.stored(new TicketNumbersReserved(day.getYear(), serial, serial + BLOCK - 1, at)))));
        }
        return TicketNumber.of(day.getYear(), serial);
    }

    private List<Step> life(long index, TicketNumber number, Instant morning) {
        var random = new SplittableRandom(seed * 1_000_003 + index);
        return new TicketLife(reference, calendar, vault, random, number, caller(random), morning.plusSeconds(random.nextInt(10 * 3600))).steps();
    }

    /** One caller in twelve tells nothing; the others ring once or twice in seven years. */
    private CallerRef caller(SplittableRandom random) {
        if (random.nextInt(12) == 0) {
            return new CallerRef(Disclosure.ANONYMOUS, null, null);
        }
        var texts = new Texts(random);
        var phone = "13" + String.format("%09d", random.nextInt(600_000) * 1_663L);
        var subject = new SubjectId("subject-" + HexFormat.of().toHexDigits(random.nextLong()));
        var identity = "{\"name\":\"%s\",\"phone\":\"%s\",\"address\":\"%s\"}".formatted(texts.person(), phone, texts.address());
        return new CallerRef(random.nextInt(5) == 0 ? Disclosure.CONFIDENTIAL : Disclosure.NAMED, subject,
                vault.subject(subject, "identity", identity));
    }

    private void appendUpTo(Instant time) {
        for (var step = ahead.peek(); step != null && !step.at().isAfter(time); step = ahead.peek()) {
            clock.now = ahead.poll().at();
            append(step.commit());
        }
    }

    private void append(NewCommit commit) {
        underWay.add(log.append(commit, AppendCondition.none()));
        events += commit.events().size();
        if (underWay.size() > UNDER_WAY) {
            underWay.poll().join();
        }
    }
}
