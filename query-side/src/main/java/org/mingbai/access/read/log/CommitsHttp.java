package org.mingbai.access.read.log;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.security.Allows;

@RestController
final class CommitsHttp {

    private final Commits commits;
    private final Positioned positioned;

    CommitsHttp(Commits commits, Positioned positioned) {
        this.commits = commits;
        this.positioned = positioned;
    }

    record Answer(List<CommitBody> items, long tail) {
    }

    /** @param from the first position, 1 where it is left out; beyond the tail there is nothing to show yet */
    @GetMapping("/api/log/commits")
    @Allows(Role.DISCIPLINE)
    ResponseEntity<Answer> list(@RequestParam(defaultValue = "1") long from,
                                @RequestParam(defaultValue = "" + PageOf.DEFAULT_SIZE) int size,
                                @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        if (from < 1) {
            throw InvalidInputException.of("from", "log-position");
        }
        PageOf.check(0, size);
        return positioned.fromLog(minPosition, tail -> new Answer(commits.from(from, size, tail), tail));
    }
}
