package org.mingbai.tools;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.mingbai.eventlog.EventLogException;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Exit codes: 0 done and sound, 1 something was found or did not succeed, 2 called wrongly. */
@Command(name = "mingbai", mixinStandardHelpOptions = true, version = "0.1.0",
        description = "The log at the command line. A LOG is rocksdb:<folder> or mongodb://host:port/database.",
        subcommands = {InspectLog.class, VerifyLog.class, VerifyFile.class, VerifyProof.class, MakeCheckpoint.class, ProveEvent.class,
            ExportLog.class, ImportLog.class, MigrateLog.class, CommandLine.HelpCommand.class})
public final class Tools {

    private Tools() {
    }

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tools())
                .setExecutionExceptionHandler((failure, command, _) -> {
                    if (failure instanceof EventLogException || failure instanceof IOException || failure instanceof UncheckedIOException) {
                        command.getErr().println(command.getCommandSpec().name() + ": " + failure.getMessage());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw failure;
                });
    }
}
