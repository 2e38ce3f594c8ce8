package org.mingbai.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.MasterKeyRotation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The former key from a file only: {@link MasterKey#FORMER_VARIABLE} belongs to nodes that run while the key is changed. */
@Command(name = "rotate-master-key", mixinStandardHelpOptions = true,
        description = "Puts the keys under another master key. Query codes and all that is sealed stay as they are; after an interruption the same command goes on.")
final class RotateMasterKey implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "KEYS", converter = KeysAddress.Converter.class,
            description = "rocksdb:<folder>, of a system that is stopped, or mongodb://host:port/database")
    private KeysAddress keys;

    @Option(names = "--former-master-key-file", paramLabel = "FILE", required = true, description = "holds the master key that the keys are under, in base64")
    private Path former;

    @Mixin
    private MasterKeys next;

    @Override
    public Integer call() throws IOException {
        var before = MasterKey.ofBase64(Files.readString(former));
        long rewrapped = MasterKeyRotation.run(keys::open, before, next.current(), looked -> spec.commandLine().getErr().printf("%,d keys%n", looked));
        spec.commandLine().getOut().println(rewrapped == 0 ? "nothing to do: the keys are under the new master key already"
                : "%,d keys are wrapped anew; start with the new master key alone".formatted(rewrapped));
        return 0;
    }
}
