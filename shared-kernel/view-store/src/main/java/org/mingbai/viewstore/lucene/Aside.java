package org.mingbai.viewstore.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;

import org.mingbai.viewstore.ViewStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a view's folder goes when it is set aside: beside it, named after it and the time.
 *
 * @param folder of the view in use
 */
record Aside(Path folder) {

    private static final Logger LOG = LoggerFactory.getLogger(Aside.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    static Aside of(Path folder) {
        return new Aside(folder);
    }

    Path put(Instant at) throws IOException {
        var away = folder.resolveSibling(prefix() + TIME.format(at));
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(folder, away);
        }
        Files.createDirectories(folder);
        try {
            drop(ViewStore.ASIDE);
        } catch (IOException | UncheckedIOException stays) {
            LOG.warn("what was set aside before stays beside {}", folder, stays);
        }
        return away;
    }

    /** What was put away comes back, in the place of what was begun since. */
    void back(Path away) throws IOException {
        if (Files.exists(away, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(folder)) {
                delete(folder);
            }
            Files.move(away, folder);
        }
    }

    /** @param kept so many of the newest stay */
    void drop(int kept) throws IOException {
        var all = all();
        for (var old : all.subList(0, Math.max(0, all.size() - kept))) {
            delete(old);
        }
    }

    /** The oldest first. */
    private List<Path> all() throws IOException {
        try (var beside = Files.list(folder.toAbsolutePath().getParent())) {
            return beside.filter(each -> each.getFileName().toString().startsWith(prefix())).sorted().toList();
        }
    }

    private String prefix() {
        return folder.getFileName() + ".aside-";
    }

    private static void delete(Path tree) throws IOException {
        try (var files = Files.walk(tree)) {
            for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
