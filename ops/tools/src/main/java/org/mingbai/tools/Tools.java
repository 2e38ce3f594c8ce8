package org.mingbai.tools;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;

import org.mingbai.eventlog.failure.EventLogException;
import org.mingbai.eventlog.failure.LogInUseException;
import org.mingbai.platform.backup.BackupRefusedException;
import org.mingbai.platform.identity.IdentityException;
import org.mingbai.platform.storage.OwnerOnly;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Exit codes: 0 done and sound, 1 something was found or did not succeed, 2 called wrongly. */
@Command(name = "mingbai", mixinStandardHelpOptions = true, version = "0.1.0",
        description = "The log at the command line. A LOG is rocksdb:<folder> or mongodb://host:port/database.",
        subcommands = {InspectLog.class, VerifyLog.class, VerifyFile.class, VerifyProof.class, MakeCheckpoint.class, ProveEvent.class,
            ExportLog.class, ImportLog.class, MigrateLog.class,
            VerifyBackup.class, RestoreLog.class, AcceptLog.class, RotateMasterKey.class, CommandLine.HelpCommand.class})
public final class Tools {

    private Tools() {
    }

    public static void main(String[] args) {
        OwnerOnly.fromNowOn();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Tools())
                .setExecutionExceptionHandler((failure, command, _) -> {
                    if (isFinding(failure)) {
                        command.getErr().println(command.getCommandSpec().name() + ": " + said(failure));
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw failure;
                });
    }

    private static boolean isFinding(Exception failure) {
        return failure instanceof EventLogException || failure instanceof IdentityException || failure instanceof BackupRefusedException
                || failure instanceof IOException || failure instanceof UncheckedIOException;
    }

    /** The JDK names a file and leaves what is the matter with it to the type. */
    private static String said(Exception failure) {
        return switch (failure) {
            case FileAlreadyExistsException exists -> exists.getFile() + " exists already, and nothing is written over: name a new file";
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case AccessDeniedException denied -> denied.getFile() + " may not be read or written by this user";
            case LogInUseException busy -> busy.getMessage() + "; stop the system that uses it, or take a backup of it for this";
            case EOFException cut -> "the file is cut off: " + cut.getMessage();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
