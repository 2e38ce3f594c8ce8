package org.mingbai.intake.write.logcall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.Disclosure;
import org.mingbai.intake.write.logcall.CallBody.CallerBody;
import org.mingbai.kernel.value.SubjectId;
import org.mingbai.kernel.value.TicketNumber;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.http.PhoneField;
import org.mingbai.platform.identity.KeyOwner;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.json.Json;
import org.mingbai.platform.time.Ids;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

/**
 * Turns what a caller says about themselves into a contact with a key of its own, whoever called from this number before. The key is on
 * disk before the call enters the log; where the call is then refused, it stays and stands for nothing.
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
        return new Caller(body.disclosure(), subject(opens), MAPPER.writeValueAsString(identity));
    }

    /** Both keys are made at once: the disk is waited for once. */
    private SubjectId subject(@Nullable TicketNumber opens) {
        var subject = new SubjectId(ids.withPrefix("subject"));
        vault.prepare(opens == null ? List.of(KeyOwner.of(subject)) : List.of(KeyOwner.of(subject), KeyOwner.of(opens)));
        return subject;
    }

    private static Map<String, String> identity(CallerBody body) {
        var identity = new LinkedHashMap<String, String>();
        put(identity, "name", body.name());
        put(identity, "phone", body.phone());
        put(identity, "address", body.address());
        var phone = identity.get("phone");
        if (phone != null && !PhoneField.isNumber("caller.phone", phone)) {
            identity.remove("phone");
        }
        return identity;
    }

    private static void put(Map<String, String> identity, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            identity.put(field, value.strip());
        }
    }
}
