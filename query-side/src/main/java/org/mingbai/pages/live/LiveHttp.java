package org.mingbai.pages.live;

import java.time.Duration;

import org.mingbai.kernel.Actor;
import org.mingbai.platform.security.AllowsSignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
final class LiveHttp {
    /** Then the page connects again, and has to be signed in to do so. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final LiveReaders readers;

    LiveHttp(LiveReaders readers) {
        this.readers = readers;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @AllowsSignedIn
    ResponseEntity<SseEmitter> live(Actor reader) {
        return readers.join(reader.account().value(), () -> new SseEmitter(LONGEST.toMillis()))
                .map(joined -> ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(joined))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).header(HttpHeaders.RETRY_AFTER, "30").build());
    }
}
