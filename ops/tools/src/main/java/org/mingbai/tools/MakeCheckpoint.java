package org.mingbai.tools;

import java.util.concurrent.Callable;

import org.mingbai.eventlog.proof.MerkleLog;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "checkpoint", mixinStandardHelpOptions = true,
        description = "Signs what the log holds now, to be printed, mailed, published: kept where whoever keeps the log cannot reach.")
final class MakeCheckpoint implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SigningKey key;

    @Parameters(paramLabel = "LOG", converter = LogAddress.Converter.class)
    private LogAddress address;

    @Option(names = "--size", description = "of how many commits (default: all)")
    private Long size;

    @Override
    public Integer call() {
        try (var log = address.log()) {
            var signer = key.signer(new MerkleLog(log));
            spec.commandLine().getOut().print(signer.sign(size == null ? log.tail() : size));
            spec.commandLine().getOut().flush();
            spec.commandLine().getErr().println("verifier key: " + signer.verifierKey());
        }
        return 0;
    }
}
