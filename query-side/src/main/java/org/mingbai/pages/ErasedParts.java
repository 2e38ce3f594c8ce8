package org.mingbai.pages;

import java.util.stream.Collectors;

import org.mingbai.access.events.ErasedKey;
import org.mingbai.access.events.PersonalDataErased;

/** Names what an erasure took, as the API asks for it: {@code caller}, {@code texts} or {@code caller-texts}. */
public final class ErasedParts {

    private ErasedParts() {
    }

    public static String of(PersonalDataErased erasure) {
        return erasure.erased().stream().map(ErasedParts::name).distinct().sorted().collect(Collectors.joining("-"));
    }

    public static String name(ErasedKey key) {
        return switch (key.kind()) {
            case SUBJECT -> "caller";
            case TICKET, CALL -> "texts";
        };
    }
}
