package org.mingbai.platform.numbers;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.mingbai.intake.numbers.NumberMemory;
import org.jspecify.annotations.Nullable;
import org.mingbai.platform.disk.WholeFile;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.KeyStoreException;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.stores.Departure;
import org.mingbai.platform.stores.Lineage;
import org.mingbai.platform.stores.LogPlace;
import org.mingbai.platform.stores.StoreProblem;
import org.mingbai.platform.stores.StoreProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * In two places, neither of them the log's: a small file in the data folder, and the key store. Who puts the log back has the file; who
 * puts log and keys back has it, too; who has lost the file as well has what the copy of the keys knows, and is told that it may be too
 * little. Where the last checkpoint is kept elsewhere, a copy of the file is beside it; no number waits for that place.
 */
public final class KeptNumbers implements NumberMemory, StoreProblems {

    /** Its name in the data folder. */
    public static final String FILE = "ticket-numbers.json";

    private static final Logger LOG = LoggerFactory.getLogger(KeptNumbers.class);
    /** Of whatever the keys may know. */
    private static final int FIRST_YEAR = 2000;
    private static final int YEARS = 200;
    private static final JsonMapper JSON = Json.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final KeyStore keys;
    private final Lineage lineage;
    private final @Nullable Path file;
    private final @Nullable Path elsewhere;
    private final List<StoreProblem> found = new CopyOnWriteArrayList<>();
    private volatile long beyond;
    private volatile boolean copyFailed;
    private GivenNumbers given;

    private KeptNumbers(KeyStore keys, Lineage lineage, @Nullable Path file, @Nullable Path elsewhere, GivenNumbers given) {
        this.keys = keys;
        this.lineage = lineage;
        this.file = file;
        this.elsewhere = elsewhere;
        this.given = given;
    }

    /**
     * @param file          without it a number waits for the key store alone
     * @param elsewhere     for a copy, such as on another disk
     * @param sinceTheFirst what is to be believed where there is no file yet: no number was given before it
     * @throws NumbersUnreadableException if there is a file that cannot be read, and the keys do not know either: it is not taken for none
     */
    public static KeptNumbers open(KeyStore keys, Lineage lineage, @Nullable Path file, @Nullable Path elsewhere, boolean sinceTheFirst) {
        var places = Stream.of(Optional.ofNullable(file), Optional.ofNullable(elsewhere)).flatMap(Optional::stream).toList();
        var there = places.stream().filter(Files::exists).toList();
        boolean began = there.isEmpty();
        var damaged = new ArrayList<StoreProblem>();
        var kept = new KeptNumbers(keys, lineage, file, elsewhere,
                there.stream().map(each -> read(each, keys, damaged)).reduce(GivenNumbers::and).orElseGet(() -> GivenNumbers.none(sinceTheFirst)));
        kept.found.addAll(damaged);
        // of several nodes this one may have given numbers that the copy of the keys does not know
        kept.given.years().forEach((year, last) -> keys.raise(counter(year), last));
        if (there.size() < places.size() || !damaged.isEmpty()) {
            kept.write(kept.given);
        }
        kept.look(began && !sinceTheFirst);
        return kept;
    }

    @Override
    public long beyond() {
        return beyond;
    }

    private void look(boolean lost) {
        if (lost) {
            LOG.warn("there was no {} beside a log that is not empty: higher ticket numbers than are known may have been given out, "
                    + "so those of every year go on far above", file);
            found.add(StoreProblem.mended("numbers-forgotten", String.valueOf(file)));
        }
        lineage.departure(given.place()).filter(why -> why != Departure.UNMARKED).ifPresent(why -> {
            beyond = why == Departure.BEYOND_THE_END ? given.place().position() : 0;
            LOG.warn("ticket numbers were given out up to position {} that this log does not have ({}); they are not given again",
                    given.place().position(), why);
            found.add(StoreProblem.mended("numbers-ahead", given.place().position(), given.years()));
        });
    }

    @Override
    public synchronized long highest(int year) {
        return Math.max(given.highest(year), keys.counter(counter(year)));
    }

    /** What was written since the memory began stands above the gap. */
    @Override
    public synchronized boolean isComplete(int year) {
        return given.sinceTheFirst() || given.years().containsKey(year);
    }

    @Override
    public synchronized void given(int year, long last, long position) {
        keys.raise(counter(year), last);
        var next = given.with(year, last, lineage.at(position));
        write(next);
        given = next;
    }

    private static String counter(int year) {
        return "ticket-numbers-" + year;
    }

    private static GivenNumbers read(Path file, KeyStore keys, List<StoreProblem> damaged) {
        try {
            return JSON.readValue(Files.readString(file), GivenNumbers.class);
        } catch (CharacterCodingException | JacksonException garbled) {
            return fromKeys(file, keys, damaged, garbled);
        } catch (IOException unreadable) {
            throw new NumbersUnreadableException(file, unreadable);
        }
    }

    /** Every number is in the keys before it is in the file. Years that they do not know leap ahead. */
    private static GivenNumbers fromKeys(Path file, KeyStore keys, List<StoreProblem> damaged, Exception garbled) {
        var known = new TreeMap<Integer, Long>();
        IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS).forEach(year -> {
            long last = keys.counter(counter(year));
            if (last > 0) {
                known.put(year, last);
            }
        });
        if (known.isEmpty()) {
            throw new NumbersUnreadableException(file, garbled);
        }
        var away = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, away, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException stays) {
            stays.addSuppressed(garbled);
            throw new NumbersUnreadableException(file, stays);
        }
        LOG.error("the ticket numbers that were given out cannot be read from {}, which was moved to {}; the keys know them: {}", file, away, known, garbled);
        damaged.add(StoreProblem.mended("numbers-damaged", file, away, known));
        return new GivenNumbers(false, known, LogPlace.NONE);
    }

    private void write(GivenNumbers next) {
        try {
            if (file != null) {
                write(next, file);
            }
        } catch (IOException failed) {
            throw new KeyStoreException("the ticket numbers that are given out cannot be written to " + file + ", so none is given", failed);
        }
        if (elsewhere != null) {
            copy(next, elsewhere);
        }
    }

    private static void write(GivenNumbers next, Path to) throws IOException {
        WholeFile.write(to, to.resolveSibling(to.getFileName() + ".tmp"), JSON.writeValueAsString(next));
    }

    /** The other place may be away for a while, such as a stick that was pulled out: numbers are given all the same, and it is told. */
    private void copy(GivenNumbers next, Path to) {
        try {
            write(next, to);
            copyFailed = false;
        } catch (IOException failed) {
            if (!copyFailed) {
                LOG.error("the ticket numbers that are given out cannot be copied to {}", to, failed);
            }
            copyFailed = true;
        }
    }

    @Override
    public List<StoreProblem> problems() {
        return copyFailed ? Stream.concat(found.stream(), Stream.of(StoreProblem.mended("numbers-not-copied", String.valueOf(elsewhere)))).toList()
                : List.copyOf(found);
    }
}
