package org.mingbai.tools;

import java.util.HexFormat;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "inspect", mixinStandardHelpOptions = true, description = "Tells where a log ends, and what it holds.")
final class InspectLog implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LOG", converter = LogAddress.Converter.class)
    private LogAddress address;

    @Option(names = "--count", description = "counts the events by name, which reads the whole log")
    private boolean count;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var log = address.log()) {
            var head = log.head();
            out.printf("%s%ncommits   %,d%nhash      %s%n", address, head.position(), HexFormat.of().formatHex(head.hash()));
            log.commitAt(1).ifPresent(first -> out.printf("recorded  %s to %s%n", first.recordedAt(), head.recordedAt()));
            if (count) {
                var byName = new TreeMap<String, Long>();
                log.read(1).forEach(commit -> commit.events().forEach(event -> byName.merge(event.name() + " v" + event.version(), 1L, Long::sum)));
                byName.forEach((name, events) -> out.printf("%,12d  %s%n", events, name));
            }
        }
        return 0;
    }
}
