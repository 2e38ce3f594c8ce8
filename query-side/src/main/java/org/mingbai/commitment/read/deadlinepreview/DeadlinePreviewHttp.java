package org.mingbai.commitment.read.deadlinepreview;

import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.security.AllowsSignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class DeadlinePreviewHttp {

    private final GetDeadlinePreview previews;
    private final Positioned positioned;

    DeadlinePreviewHttp(GetDeadlinePreview previews, Positioned positioned) {
        this.previews = previews;
        this.positioned = positioned;
    }

    @GetMapping("/api/deadline-preview")
    @AllowsSignedIn
    ResponseEntity<DeadlinePreview> preview(@RequestParam CardId card, @RequestParam HotlineLine line, @RequestParam(required = false) @Nullable Instant at,
                                            Locale language,
                                            @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        return positioned.fromLog(minPosition, _ -> previews.of(card, line, at, language));
    }
}
