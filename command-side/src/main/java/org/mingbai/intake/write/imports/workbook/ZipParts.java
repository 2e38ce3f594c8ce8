package org.mingbai.intake.write.imports.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of an xlsx in memory. Its sizes are counted by unpacking, never believed: a part over {@link #MOST_OF_PART} or a whole over
 * {@link #MOST_IN_ALL} is refused before anything is read from it. What is unpacked is never held.
 */
final class ZipParts {
    /** The 65,000 rows of a large board's sheet take 12 MiB. */
    static final int MOST_OF_PART = 64 << 20;
    static final int MOST_IN_ALL = 128 << 20;
    private static final int MOST_PARTS = 1_000;
    private static final byte[] BEGINNING = {'P', 'K', 3, 4};
    private static final byte[] DIRECTORY_ENTRY = {'P', 'K', 1, 2};

    private final ZipFile zip;

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    static ZipParts of(byte[] file) {
        if (!standsAt(file, 0, BEGINNING)) {
            throw new WorkbookException(new NotAWorkbook());
        }
        if (directoryEntries(file) > MOST_PARTS) {
            throw new WorkbookException(new UnreadableWorkbook());
        }
        try {
            var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).setIgnoreLocalFileHeader(true).get();
            var parts = new ZipParts(zip);
            parts.count();
            return parts;
        } catch (WorkbookException refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw XmlPart.unreadable(broken);
        }
    }

    /** Counted before the zip's directory is read into memory, which takes some hundred bytes for each. */
    private static int directoryEntries(byte[] file) {
        int entries = 0;
        for (int at = 0; at < file.length; at++) {
            entries += standsAt(file, at, DIRECTORY_ENTRY) ? 1 : 0;
        }
        return entries;
    }

    private void count() throws IOException {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        for (var entry : Collections.list(zip.getEntries())) {
            var checksum = new CRC32();
            long part = 0;
            try (var content = zip.getInputStream(entry)) {
                for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                    checksum.update(buffer, 0, read);
                    part += read;
                    all += read;
                    if (part > MOST_OF_PART || all > MOST_IN_ALL) {
                        throw new WorkbookException(new WorkbookTooLarge((part > MOST_OF_PART ? MOST_OF_PART : MOST_IN_ALL) >> 20));
                    }
                }
            }
            if (checksum.getValue() != entry.getCrc()) {
                throw new WorkbookException(new UnreadableWorkbook());
            }
        }
    }

    /** The part of this name, unpacked as it is read. Names are compared as Office does: without regard to case or a leading slash. */
    Optional<InputStream> open(String name) {
        var wanted = normal(name);
        return Collections.list(zip.getEntries()).stream().filter(entry -> normal(entry.getName()).equals(wanted)).findFirst().map(this::open);
    }

    private InputStream open(ZipArchiveEntry entry) {
        try {
            return zip.getInputStream(entry);
        } catch (IOException broken) {
            throw XmlPart.unreadable(broken);
        }
    }

    static String normal(String name) {
        var forward = name.replace('\\', '/');
        return (forward.startsWith("/") ? forward.substring(1) : forward).toLowerCase(Locale.ROOT);
    }

    private static boolean standsAt(byte[] file, int at, byte[] signature) {
        if (at + signature.length > file.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if (file[at + i] != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
