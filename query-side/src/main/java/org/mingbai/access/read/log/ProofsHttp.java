package org.mingbai.access.read.log;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.security.AllowsEveryone;
import org.mingbai.platform.security.AllowsSignedIn;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ProofsHttp {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Checkpoints checkpoints;
    private final Positioned positioned;

    ProofsHttp(Checkpoints checkpoints, Positioned positioned) {
        this.checkpoints = checkpoints;
        this.positioned = positioned;
    }

    /** For everybody, so that anybody can keep one: a checkpoint says how much the log holds, and nothing of what. */
    @GetMapping("/public/checkpoint")
    @AllowsEveryone
    ResponseEntity<String> published() {
        return ResponseEntity.ok().contentType(TEXT).body(checkpoints.now().note());
    }

    @GetMapping("/api/log/checkpoint")
    @AllowsSignedIn
    ResponseEntity<Checkpoints.Signed> checkpoint(@RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        return positioned.fromLog(minPosition, _ -> checkpoints.now());
    }

    /** @param size of the log that the proof is about; all of it where it is left out */
    @GetMapping("/api/log/proofs/inclusion")
    @AllowsSignedIn
    Checkpoints.Inclusion inclusion(@RequestParam long position, @RequestParam(required = false) @Nullable Long size) {
        return checkpoints.inclusion(position, size);
    }

    /** That the log of size {@code first} is the beginning of that of size {@code second}, or of all of it. */
    @GetMapping("/api/log/proofs/consistency")
    @AllowsSignedIn
    Checkpoints.Consistency consistency(@RequestParam long first, @RequestParam(required = false) @Nullable Long second) {
        return checkpoints.consistency(first, second);
    }

    /** One event with its proof, as a file that is checked without this system. */
    @GetMapping("/api/log/proofs/event")
    @Allows(Role.DISCIPLINE)
    ResponseEntity<String> event(@RequestParam long position, @RequestParam(defaultValue = "0") int index) {
        var name = "mingbai-" + position + "-" + index + ".tlog-proof";
        return ResponseEntity.ok().contentType(TEXT)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(checkpoints.proof(position, index));
    }
}
