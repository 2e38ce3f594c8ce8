package org.mingbai.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.mingbai.platform.identity.MasterKey;

import picocli.CommandLine.Option;

/** The master key: from the environment or a file, never from the command line, which others can see. */
final class MasterKeys {

    @Option(names = "--master-key-file", paramLabel = "FILE", description = "holds the master key in base64 (default: the variable " + MasterKey.VARIABLE + ")")
    private Path file;

    MasterKey current() throws IOException {
        return file == null ? MasterKey.fromEnvironment(System.getenv()) : MasterKey.ofBase64(Files.readString(file));
    }
}
