package org.mingbai.platform.identity;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.CallerRef;
import org.mingbai.platform.json.Json;
import tools.jackson.databind.json.JsonMapper;

/** Who called, as sealed under the key of the contact. */
public record CallerIdentity(@Nullable String name, @Nullable String phone, @Nullable String address) {

    /** The name of the text within its owner. */
    public static final String FIELD = "identity";

    private static final JsonMapper MAPPER = Json.builder().build();

    public static CallerIdentity read(String json) {
        return MAPPER.readValue(json, CallerIdentity.class);
    }

    /** Empty for an anonymous caller and for one who was erased. */
    public static Optional<CallerIdentity> of(CallerRef caller, Vault vault) {
        return sealed(caller, vault).map(CallerIdentity::read);
    }

    /** For one row of many: empty, too, where the key is missing, and the row says so. */
    public static Optional<CallerIdentity> of(CallerRef caller, RowTexts row) {
        var subject = caller.subject();
        return subject == null ? Optional.empty() : Optional.ofNullable(row.open(KeyOwner.of(subject), FIELD, caller.identity())).map(CallerIdentity::read);
    }

    /** The same, not taken apart. */
    public static Optional<String> sealed(CallerRef caller, Vault vault) {
        var subject = caller.subject();
        var identity = caller.identity();
        return subject == null || identity == null ? Optional.empty() : vault.open(KeyOwner.of(subject), FIELD, identity);
    }

    @Override
    public String toString() {
        return "CallerIdentity";
    }
}
