package org.mingbai.tools;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;

import org.mingbai.eventlog.Commit;
import org.mingbai.eventlog.EventLog;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes a log as JSON lines, one commit a line, with its hashes.")
final class ExportLog implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "LOG", converter = LogAddress.Converter.class)
    private LogAddress address;

    @Parameters(index = "1", paramLabel = "FILE", description = "a new file, compressed if it ends in .gz; - for the standard output")
    private String file;

    @Option(names = "--from", defaultValue = "1", description = "first position (default 1)")
    private long from;

    @Option(names = "--to", description = "last position (default: the end)")
    private Long to;

    @Override
    public Integer call() throws IOException {
        if (from < 1 || to != null && to < from) {
            throw new ParameterException(spec.commandLine(), "positions begin at 1, and --to is not before --from");
        }
        try (var log = address.log()) {
            TextFiles.write(file, out -> export(log, out));
        }
        return 0;
    }

    private void export(EventLog log, Writer out) throws IOException {
        long end = to == null ? log.tail() : Math.min(to, log.tail());
        var progress = new Progress(spec.commandLine().getErr(), "export", from, end);
        for (var commit : (Iterable<Commit>) log.read(from).takeWhile(each -> each.position() <= end)::iterator) {
            out.write(JsonLines.write(commit));
            out.write('\n');
            progress.accept(commit.position());
        }
        progress.done(end);
    }
}
