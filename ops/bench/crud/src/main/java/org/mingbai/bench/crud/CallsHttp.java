package org.mingbai.bench.crud;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code save} runs in a transaction of its own: when the answer leaves, the row is committed and PostgreSQL has synced. */
@RestController
class CallsHttp {

    record Caller(@Nullable String disclosure, @Nullable String name, @Nullable String phone) {
    }

    record Body(@NotBlank String line, @NotBlank @Size(max = 200) String subject, @NotBlank @Size(max = 20_000) String text,
            @Nullable String district, @Nullable Caller caller) {
    }

    record Answer(@Nullable Long callId) {
    }

    private final CallRepository calls;

    CallsHttp(CallRepository calls) {
        this.calls = calls;
    }

    @PostMapping("/calls")
    ResponseEntity<Answer> log(@Valid @RequestBody Body body) {
        var phone = body.caller() == null ? null : body.caller().phone();
        var saved = calls.save(new Call(body.line(), body.subject(), body.text(), body.district(), phone, Instant.now()));
        return ResponseEntity.status(201).body(new Answer(saved.id()));
    }
}
