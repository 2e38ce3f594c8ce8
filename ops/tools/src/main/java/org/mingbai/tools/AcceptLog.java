package org.mingbai.tools;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;

import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.proof.CheckpointMemory;
import org.mingbai.eventlog.proof.Continuity;
import org.mingbai.eventlog.proof.LogNotContinuedException;
import org.mingbai.eventlog.proof.MerkleLog;
import org.mingbai.platform.checkpoint.FileCheckpointMemory;
import org.mingbai.platform.checkpoint.mongodb.MongoDbCheckpointMemory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The way on after a log was put back on purpose: somebody says so, and it stays on record. */
@Command(name = "accept-log", mixinStandardHelpOptions = true,
        description = "Accepts a log that does not continue the last checkpoint the system signed, because it was put back on purpose, so that signing goes on. "
                + "It stays on record, and whoever kept the checkpoint that is given up can show so. Of a system in one folder: while it is stopped.")
final class AcceptLog implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LOG", converter = LogAddress.Converter.class)
    private LogAddress address;

    @Option(names = "--last-checkpoint", paramLabel = "MEMORY", required = true,
            description = "where the last checkpoint is remembered: <data>/" + FileCheckpointMemory.FILE + ", or mongodb://host:port/database of the keys")
    private String place;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why the log was put back, for the record")
    private String reason;

    @Override
    public Integer call() throws Exception {
        if (reason.isBlank()) {
            throw new ParameterException(spec.commandLine(), "accepting a log needs its --reason");
        }
        if (!place.startsWith("mongodb")) {
            var memory = new FileCheckpointMemory(Path.of(place));
            if (!Files.exists(Path.of(place)) && memory.read().checkpoint() == null) {
                throw new StorageException("there is no file " + place);
            }
            return accept(memory);
        }
        try (var memory = MongoDbCheckpointMemory.open(place)) {
            return accept(memory);
        }
    }

    private int accept(CheckpointMemory memory) {
        var out = spec.commandLine().getOut();
        try (var log = address.log()) {
            var continuity = new Continuity(new MerkleLog(log), memory);
            try {
                continuity.require();
                out.println("nothing to accept: the log continues what was signed");
            } catch (LogNotContinuedException found) {
                var accepted = continuity.accept(reason.strip(), InstantSource.system().instant()).acceptances().getLast();
                out.printf("%s%naccepted: the checkpoint of %,d commits is given up for the log of %,d commits%n", found.getMessage(),
                        accepted.givenUp().size(), accepted.size());
            }
            return 0;
        }
    }
}
