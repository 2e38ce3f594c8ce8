package org.mingbai.tools;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;

import org.mingbai.eventlog.proof.Checkpoint;
import org.mingbai.eventlog.proof.LogAudit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "verify", mixinStandardHelpOptions = true,
        description = "Checks a log or a backup: hashes, chain, index entries, and that it continues checkpoints kept elsewhere. Changes nothing.")
final class VerifyLog implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LOG", converter = LogAddress.Converter.class)
    private LogAddress address;

    @Mixin
    private KeptCheckpoints kept;

    @Override
    public Integer call() throws IOException {
        return verify(address, kept.verified(spec), spec);
    }

    static int verify(LogAddress address, List<Checkpoint> checkpoints, CommandSpec spec) {
        var out = spec.commandLine().getOut();
        try (var log = address.log()) {
            var progress = new Progress(spec.commandLine().getErr(), "verify", 0, log.tail());
            return switch (LogAudit.audit(log, checkpoints, progress)) {
                case LogAudit.Sound sound -> {
                    out.printf("sound: %,d commits with %,d events%s%n", sound.size(), sound.events(),
                            checkpoints.isEmpty() ? "; no checkpoint was given, so an end that was cut off or a chain rewritten whole would not show"
                                    : ", and they continue " + checkpoints.size() + " checkpoint(s)");
                    yield 0;
                }
                case LogAudit.Broken broken -> {
                    out.printf("BROKEN at position %d: %s%n", broken.position(), broken.reason());
                    yield 1;
                }
                case LogAudit.Truncated truncated -> {
                    out.printf("TRUNCATED: position %d is missing; a checkpoint stands for %d commits%n", truncated.size() + 1,
                            truncated.checkpoint().size());
                    yield 1;
                }
                case LogAudit.Contradicting two -> {
                    out.printf("CONTRADICTION: two checkpoints of %,d commits have different roots: their key signed two logs%n", two.one().size());
                    yield 1;
                }
                case LogAudit.Rewritten rewritten -> {
                    out.printf("REWRITTEN between positions %d and %d: the chain is whole, but is not what the checkpoint of %d commits signed%n",
                            rewritten.from(), rewritten.to(), rewritten.to());
                    yield 1;
                }
            };
        }
    }
}
