package org.mingbai.tools;

import java.io.EOFException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;

import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.transfer.TransferException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "verify-file", mixinStandardHelpOptions = true, description = "Checks the hashes and the chain of an export that begins at position 1.")
final class VerifyFile implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "from export; - for the standard input")
    private String file;

    @Override
    public Integer call() throws IOException {
        var head = Head.EMPTY;
        long number = 0;
        try (var in = TextFiles.read(file)) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                head = Head.of(JsonLines.read(line, head).commit());
            }
        } catch (EOFException | ZipException cut) {
            spec.commandLine().getOut().printf("BROKEN after line %d: the compressed file is cut off or damaged (%s)%n", number, cut.getMessage());
            return 1;
        } catch (TransferException bad) {
            spec.commandLine().getOut().printf("BROKEN in line %d: %s%n", number, bad.getMessage());
            return 1;
        }
        spec.commandLine().getOut().printf("sound: %,d commits, hash %s%n", head.position(), HexFormat.of().formatHex(head.hash()));
        return 0;
    }
}
