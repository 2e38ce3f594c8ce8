package org.mingbai.intake.write.imports.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

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
    private static final byte[] END = {'P', 'K', 5, 6};
    /** A zip ends with its directory's end record, and a comment of at most 64 KiB. */
    private static final int END_WITHIN = 22 + 0xFFFF;

    private final byte[] file;

    private ZipParts(byte[] file) {
        this.file = file;
    }

    static ZipParts of(byte[] file) {
        if (!standsAt(file, 0, BEGINNING)) {
            throw new WorkbookException(new NotAWorkbook());
        }
        if (!hasEnd(file)) {
            throw new WorkbookException(new UnreadableWorkbook());
        }
        var parts = new ZipParts(file);
        parts.count();
        return parts;
    }

    private void count() {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        try (var zip = zip()) {
            for (int parts = 1; zip.getNextEntry() != null; parts++) {
                long part = 0;
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    part += read;
                    all += read;
                    if (part > MOST_OF_PART || all > MOST_IN_ALL) {
                        throw new WorkbookException(new WorkbookTooLarge((part > MOST_OF_PART ? MOST_OF_PART : MOST_IN_ALL) >> 20));
                    }
                }
                if (parts > MOST_PARTS) {
                    throw new WorkbookException(new UnreadableWorkbook());
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new WorkbookException(new UnreadableWorkbook(), broken);
        }
    }

    /** The part of this name, unpacked as it is read. Names are compared as Office does: without regard to case or a leading slash. */
    Optional<InputStream> open(String name) {
        var zip = zip();
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (normal(entry.getName()).equals(normal(name))) {
                    return Optional.of(zip);
                }
            }
            zip.close();
            return Optional.empty();
        } catch (IOException | IllegalArgumentException broken) {
            throw new WorkbookException(new UnreadableWorkbook(), broken);
        }
    }

    private ZipInputStream zip() {
        return new ZipInputStream(new ByteArrayInputStream(file));
    }

    static String normal(String name) {
        var forward = name.replace('\\', '/');
        return (forward.startsWith("/") ? forward.substring(1) : forward).toLowerCase(Locale.ROOT);
    }

    private static boolean hasEnd(byte[] file) {
        for (int at = file.length - 22; at >= Math.max(0, file.length - END_WITHIN); at--) {
            if (standsAt(file, at, END)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsAt(byte[] file, int at, byte[] signature) {
        for (int i = 0; i < signature.length; i++) {
            if (at < 0 || at + i >= file.length || file[at + i] != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
