package org.mingbai.bench.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Flush requests that a folder's disk has completed (Linux 5.5 and later count them). The kernel may merge several into one. */
public final class DiskFlushes {

    private static final int FIELD = 15;

    private DiskFlushes() {
    }

    public static OptionalLong of(Path folder) {
        try {
            long device = ((Number) Files.getAttribute(folder, "unix:dev")).longValue();
            long major = device >> 8 & 0xfff;
            long minor = device & 0xff | device >> 12 & 0xfff00;
            String[] fields = Files.readString(Path.of("/sys/dev/block/" + major + ':' + minor + "/stat")).strip().split("\\s+");
            return fields.length > FIELD ? OptionalLong.of(Long.parseLong(fields[FIELD])) : OptionalLong.empty();
        } catch (IOException | UnsupportedOperationException e) {
            return OptionalLong.empty();
        }
    }
}
