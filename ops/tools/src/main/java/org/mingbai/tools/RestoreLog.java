package org.mingbai.tools;

import java.io.IOException;
import java.util.concurrent.Callable;

import org.mingbai.eventlog.transfer.LogCopy;
import org.mingbai.eventlog.transfer.TransferException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "restore", mixinStandardHelpOptions = true,
        description = "Makes a log out of a backup. The backup is checked first and its copy afterwards; nothing is restored from a bad one, or over a log.")
final class RestoreLog implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "BACKUP", converter = LogAddress.Converter.class)
    private LogAddress backup;

    @Parameters(index = "1", paramLabel = "LOG", converter = LogAddress.Converter.class, description = "a new log; for a system in one folder rocksdb:<data>/log")
    private LogAddress target;

    @Mixin
    private KeptCheckpoints kept;

    @Mixin
    private Manifests manifests;

    @Override
    public Integer call() throws IOException {
        var checkpoints = kept.verified(spec);
        target.requireNoViews();
        manifests.requireWhole(backup);
        if (VerifyLog.verify(backup, checkpoints, spec) != 0) {
            spec.commandLine().getErr().println("restore: nothing was restored from this backup; take an earlier one");
            return 1;
        }
        copy();
        return VerifyLog.verify(target, checkpoints, spec);
    }

    private void copy() {
        try (var from = backup.read(); var to = target.write()) {
            if (to.last().isPresent()) {
                throw new TransferException("there is a log in " + target + " already: move it away first, or go on with migrate if it is the beginning of this one");
            }
            LogCopy.copy(from, to, new Progress(spec.commandLine().getErr(), "restore", 0, Progress.UNKNOWN));
        }
    }
}
