package org.mingbai.intake.write;

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.CallAbout;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.SealedText;
import org.mingbai.kernel.value.UnitCode;

/** What a call is about beside its words, in clear. */
public record Matter(@Nullable Named respondent, @Nullable String category, @Nullable UnitCode district, @Nullable CardId card) {
    public static final Matter NOTHING = new Matter(null, null, null, null);

    /** What is given now takes the place of what was said before. */
    public Matter with(Matter given) {
        return new Matter(given.respondent == null ? respondent : given.respondent, given.category == null ? category : given.category,
                given.district == null ? district : given.district, given.card == null ? card : given.card);
    }

    /** @param seal under the ticket or the call that it stands with */
    public @Nullable CallAbout sealed(Function<String, SealedText> seal) {
        return equals(NOTHING) ? null : new CallAbout(respondent == null ? null : respondent.sealed(seal), category, district, card);
    }

    /** @param open what was sealed under the same; null where it cannot be read */
    public static Matter opened(@Nullable CallAbout about, Function<SealedText, @Nullable String> open) {
        if (about == null) {
            return NOTHING;
        }
        var sealed = about.respondent();
        var name = sealed == null ? null : open.apply(sealed.name());
        return new Matter(name == null ? null : new Named(Objects.requireNonNull(sealed).kind(), name, sealed.id()), about.category(),
                about.district(), about.card());
    }
}
