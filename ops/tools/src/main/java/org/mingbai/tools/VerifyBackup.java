package org.mingbai.tools;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.kernel.DomainEvent;
import org.mingbai.kernel.EventTypes;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.identity.KeyLookup;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.json.EventJson;
import org.mingbai.platform.keys.SealedOwners;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a system could go on from this: the log is what it was, and the keys beside it open what it sealed. */
@Command(name = "backup-verify", mixinStandardHelpOptions = true,
        description = "Checks a backup of the log and the backup of the keys that belongs to it: that every file is as it was when the backup was made, "
                + "that the log is sound, that the master key opens the keys, and that no key is missing that the log was sealed with.")
final class VerifyBackup implements Callable<Integer> {

    /** What the log says: which tickets there are, whose keys else it was sealed with, and whose were destroyed. */
    private record Told(Set<KeyOwner> tickets, Set<KeyOwner> others, Set<KeyOwner> erased) {
    }

    /** @param back keys that are there although the log says that they were destroyed */
    private record Found(int open, int erased, TreeSet<String> missing, TreeSet<String> others, int back) {
    }

    private static final String ERASURE = EventTypes.nameOf(PersonalDataErased.class);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LOG", converter = LogAddress.Converter.class)
    private LogAddress log;

    @Option(names = "--keys", paramLabel = "KEYS", required = true, converter = KeysAddress.Converter.class,
            description = "rocksdb:<folder> or mongodb://host:port/database; of a folder a copy is looked at")
    private KeysAddress keys;

    @Mixin
    private MasterKeys master;

    @Mixin
    private KeptCheckpoints kept;

    @Mixin
    private Manifests manifests;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        manifests.requireWhole(log, keys).ifPresent(manifest -> out.printf("whole: backup %s, made by version %s, %,d bytes of log with %,d files as they were%n",
                manifest.name(), manifest.softwareVersion(), manifest.size(), manifest.files().size()));
        int sound = VerifyLog.verify(log, kept.verified(spec), spec);
        var told = told();
        var found = keys.look(master.current(), store -> find(store, told));
        out.printf("keys: %,d of %,d tickets have theirs, %,d are erased%n", found.open(), told.tickets().size(), found.erased());
        if (found.back() > 0) {
            out.printf("%,d keys are older than their erasure, which this log tells of: the first start destroys them again%n", found.back());
        }
        if (!found.missing().isEmpty()) {
            out.printf("MISSING: the keys of %,d tickets, the first of them %s; what was sealed for them cannot be read again: take keys that were backed up after the log%n",
                    found.missing().size(), found.missing().first());
            return 1;
        }
        if (!found.others().isEmpty()) {
            out.printf("MISSING: the keys of %,d callers, calls, people, reports and cases, the first of them %s; what was sealed for them cannot be read again: "
                    + "take keys that were backed up after the log%n", found.others().size(), found.others().first());
            return 1;
        }
        return sound;
    }

    private Told told() {
        var told = new Told(new HashSet<>(), new HashSet<>(), new HashSet<>());
        try (var events = log.log(); var commits = events.read(1)) {
            commits.forEach(commit -> commit.events().forEach(event -> {
                event.tags().stream().filter(tag -> tag.key().equals("ticket"))
                        .forEach(tag -> told.tickets().add(KeyOwner.of(new TicketNumber(tag.value()))));
                if (event.name().equals(ERASURE) || SealedOwners.mayBegin(event.name())) {
                    told(told, EventJson.read(event.name(), event.version(), event.payload()));
                }
            }));
        }
        return told;
    }

    private static void told(Told told, DomainEvent event) {
        if (event instanceof PersonalDataErased erasure) {
            erasure.erased().forEach(key -> told.erased().add(KeyOwner.of(key)));
        }
        SealedOwners.of(event).stream().filter(owner -> !owner.kind().equals("ticket")).forEach(told.others()::add);
    }

    private static Found find(KeyStore store, Told told) {
        int open = 0;
        int erased = 0;
        var missing = new TreeSet<String>();
        for (var ticket : told.tickets()) {
            switch (store.find(ticket)) {
                case KeyLookup.Present _ when told.erased().contains(ticket) -> erased++;
                case KeyLookup.Present _ -> open++;
                case KeyLookup.Destroyed _ -> erased++;
                case KeyLookup.Missing _ when told.erased().contains(ticket) -> erased++;
                case KeyLookup.Missing _ -> missing.add(ticket.id());
            }
        }
        var others = new TreeSet<String>();
        told.others().stream().filter(owner -> !told.erased().contains(owner) && store.find(owner) instanceof KeyLookup.Missing)
                .forEach(owner -> others.add(owner.toString()));
        long back = told.erased().stream().filter(owner -> store.find(owner) instanceof KeyLookup.Present).count();
        return new Found(open, erased, missing, others, Math.toIntExact(back));
    }
}
