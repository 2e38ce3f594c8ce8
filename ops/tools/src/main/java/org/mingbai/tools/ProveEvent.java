package org.mingbai.tools;

import java.util.concurrent.Callable;

import org.mingbai.eventlog.proof.ExportedProof;
import org.mingbai.eventlog.proof.MalformedProofException;
import org.mingbai.eventlog.proof.MerkleLog;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "prove", mixinStandardHelpOptions = true, description = "Writes the proof that one event stands in the log at its place.")
final class ProveEvent implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SigningKey key;

    @Parameters(paramLabel = "LOG", converter = LogAddress.Converter.class)
    private LogAddress address;

    @Option(names = "--position", required = true)
    private long position;

    @Option(names = "--index", defaultValue = "0", description = "of the event in its commit (default 0)")
    private int index;

    @Override
    public Integer call() {
        try (var log = address.log()) {
            var tree = new MerkleLog(log);
            var commit = log.commitAt(position).filter(found -> index >= 0 && index < found.events().size())
                    .orElseThrow(() -> new MalformedProofException("the log has no event " + index + " at position " + position));
            long size = log.tail();
            spec.commandLine().getOut().print(ExportedProof.of(commit, index, tree.inclusion(position, size), key.signer(tree).sign(size)).text());
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
