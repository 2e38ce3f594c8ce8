package org.mingbai.accountability.read.catalogue;

import org.jspecify.annotations.Nullable;
import org.mingbai.accountability.read.CaseStage;
import org.mingbai.kernel.value.FaultCode;
import org.springframework.stereotype.Component;

/** How pages speak of faults and of how far a case is; templates call it as {@code @faultNames}. */
@Component
public final class FaultNames {

    private final FaultCatalogue catalogue;

    FaultNames(FaultCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A fault that the catalogue in force does not list any more keeps the name that it had. */
    public String of(FaultCode code) {
        return catalogue.name(code).orElse(code.value());
    }

    /** The class of a mark: colour never stands alone, {@link #icon} and the word stand beside it. */
    public String tone(@Nullable CaseStage stage) {
        return stage == null ? "plain" : switch (stage) {
            case OPENED, APPEALED -> "warning";
            case VERIFIED, DECIDED -> "late";
            case UNFOUNDED, FINAL -> "plain";
        };
    }

    public String icon(@Nullable CaseStage stage) {
        return stage == null ? "○" : switch (stage) {
            case OPENED -> "○";
            case APPEALED -> "⚖";
            case VERIFIED, DECIDED -> "●";
            case UNFOUNDED -> "×";
            case FINAL -> "■";
        };
    }
}
