package org.mingbai.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.mingbai.eventlog.proof.Checkpoint;
import org.mingbai.eventlog.proof.VerifierKey;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What was kept outside the log, and shows what the chain alone does not: an end that was cut off, a chain rewritten whole. */
final class KeptCheckpoints {

    @Option(names = "--checkpoint", paramLabel = "FILE", description = "a signed checkpoint of this log; may be repeated")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--key", paramLabel = "NAME+ID+KEY", description = "the verifier key that signed them")
    private String key;

    List<Checkpoint> verified(CommandSpec spec) throws IOException {
        if (!files.isEmpty() && key == null) {
            throw new ParameterException(spec.commandLine(), "checkpoints need the --key that signed them: anybody can write one");
        }
        var verified = new ArrayList<Checkpoint>();
        for (var file : files) {
            verified.add(Checkpoint.verified(Files.readString(file), VerifierKey.parse(key)));
        }
        return verified;
    }
}
