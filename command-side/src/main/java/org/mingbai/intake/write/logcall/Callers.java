package org.mingbai.intake.write.logcall;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.write.logcall.CallBody.CallerBody;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.identity.PhoneText;
import org.mingbai.platform.identity.Phones;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.time.Ids;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/**
 * Turns what a caller says about themselves into a subject: the one known by this phone, or a new one. The subject's key is on disk
 * before the call enters the log; where the call is then refused, the key stays and stands for nothing.
 */
@Component
final class Callers {
    private static final JsonMapper MAPPER = Json.builder().build();

    private final Vault vault;
    private final Ids ids;

    Callers(Vault vault, Ids ids) {
        this.vault = vault;
        this.ids = ids;
    }

    /** @param opens the ticket that the call will open, whose text needs a key, too */
    Caller of(@Nullable CallerBody body, @Nullable TicketNumber opens) {
        if (body == null) {
            return Caller.ANONYMOUS;
        }
        var identity = identity(body);
        if (body.disclosure() == Disclosure.ANONYMOUS) {
            if (!identity.isEmpty()) {
                throw InvalidInputException.of("caller." + identity.keySet().iterator().next(), "anonymous-has-no-identity");
            }
            return Caller.ANONYMOUS;
        }
        if (!identity.containsKey("name") && !identity.containsKey("phone")) {
            throw InvalidInputException.of("caller.name", "caller-needs-name-or-phone");
        }
        return new Caller(body.disclosure(), subject(identity.get("phone"), opens), MAPPER.writeValueAsString(identity));
    }

    private SubjectId subject(@Nullable String phone, @Nullable TicketNumber opens) {
        if (phone == null) {
            return fresh();
        }
        return opens == null ? vault.findOrCreateSubject(phone, this::fresh) : vault.findOrCreateSubject(phone, this::fresh, opens);
    }

    private SubjectId fresh() {
        return new SubjectId(ids.withPrefix("subject"));
    }

    private static Map<String, String> identity(CallerBody body) {
        var identity = new LinkedHashMap<String, String>();
        put(identity, "name", body.name());
        put(identity, "phone", body.phone());
        put(identity, "address", body.address());
        var phone = identity.get("phone");
        if (phone != null) {
            switch (Phones.read(phone)) {
                case PhoneText.One _ -> { }
                case PhoneText.Withheld() -> identity.remove("phone");
                case PhoneText.Several() -> throw InvalidInputException.of("caller.phone", "several-phones");
                case PhoneText.Unreadable() -> throw InvalidInputException.of("caller.phone", "phone");
            }
        }
        return identity;
    }

    private static void put(Map<String, String> identity, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            identity.put(field, value.strip());
        }
    }
}
