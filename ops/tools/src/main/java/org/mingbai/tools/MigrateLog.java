package org.mingbai.tools;

import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;

import org.mingbai.eventlog.Head;
import org.mingbai.eventlog.format.CommitCodec;
import org.mingbai.eventlog.transfer.LogCopy;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "migrate", mixinStandardHelpOptions = true,
        description = "Copies a log into another storage. Hashes stay as they are; after an interruption the same command goes on.")
final class MigrateLog implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FROM", converter = LogAddress.Converter.class)
    private LogAddress from;

    @Parameters(index = "1", paramLabel = "TO", converter = LogAddress.Converter.class, description = "a new log, or the beginning of this one")
    private LogAddress to;

    @Override
    public Integer call() {
        Head head;
        try (var source = from.read(); var target = to.write()) {
            long end = source.last().map(CommitCodec::decode).map(Head::of).orElse(Head.EMPTY).position();
            long start = target.last().map(CommitCodec::decode).map(Head::of).orElse(Head.EMPTY).position();
            var progress = new Progress(spec.commandLine().getErr(), "migrate", start, end);
            head = LogCopy.copy(source, target, progress);
            progress.done(head.position());
        }
        spec.commandLine().getOut().printf("position %d, hash %s%n", head.position(), HexFormat.of().formatHex(head.hash()));
        return VerifyLog.verify(to, List.of(), spec);
    }
}
