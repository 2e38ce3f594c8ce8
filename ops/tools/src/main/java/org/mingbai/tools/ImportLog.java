package org.mingbai.tools;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;

import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.format.SealedCommit;
import org.mingbai.eventlog.transfer.Taker;
import org.mingbai.eventlog.transfer.TransferException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "import", mixinStandardHelpOptions = true,
        description = "Makes a log out of exported lines, or continues one exactly where it ends. Hashes are checked before anything is written.")
final class ImportLog implements Callable<Integer> {

    private static final int PIECE = 2_000;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FILE", description = "from export; - for the standard input")
    private String file;

    @Parameters(index = "1", paramLabel = "LOG", converter = LogAddress.Converter.class, description = "a new log, or one that ends before the first line")
    private LogAddress address;

    @Override
    public Integer call() throws IOException {
        try (var in = TextFiles.read(file); var storage = address.write()) {
            var taker = new Taker(storage);
            var progress = new Progress(spec.commandLine().getErr(), "import", taker.head().position(), Progress.UNKNOWN);
            var piece = new ArrayList<SealedCommit>();
            var head = taker.head();
            long number = 0;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                var sealed = sealed(line, head, number, taker, piece);
                piece.add(sealed);
                head = Head.of(sealed.commit());
                if (piece.size() == PIECE) {
                    write(taker, piece);
                    progress.accept(head.position());
                }
            }
            write(taker, piece);
            progress.done(head.position());
            spec.commandLine().getOut().printf("position %d, hash %s%n", head.position(), HexFormat.of().formatHex(head.hash()));
        }
        return 0;
    }

    /** What came before a bad line is kept: a corrected file goes on from there. */
    private static SealedCommit sealed(String line, Head head, long number, Taker taker, List<SealedCommit> before) {
        try {
            return JsonLines.read(line, head);
        } catch (TransferException bad) {
            write(taker, before);
            throw new TransferException("line " + number + ": " + bad.getMessage() + "; everything before it was taken");
        }
    }

    private static void write(Taker taker, List<SealedCommit> piece) {
        taker.take(piece);
        piece.clear();
    }
}
