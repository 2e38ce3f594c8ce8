package org.mingbai.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.mingbai.eventlog.proof.ExportedProof;
import org.mingbai.eventlog.proof.VerifierKey;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "verify-proof", mixinStandardHelpOptions = true,
        description = "Checks, without any log, that an event stands where its proof says, and shows it.")
final class VerifyProof implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--key", paramLabel = "NAME+ID+KEY", required = true, description = "the verifier key of the log")
    private String key;

    @Override
    public Integer call() throws IOException {
        var shown = ExportedProof.parse(Files.readString(file)).verify(VerifierKey.parse(key));
        var event = shown.event();
        var out = spec.commandLine().getOut();
        out.printf("proven: position %d, event %d of log %s at size %,d%n", event.position(), event.index(), shown.checkpoint().origin(),
                shown.checkpoint().size());
        out.printf("recorded %s, %s%n", event.recordedAt(), event.metadata().values());
        out.printf("%s version %d %s%n%s%n", event.event().name(), event.event().version(), event.event().tags(),
                new String(event.event().payload(), UTF_8));
        return 0;
    }
}
