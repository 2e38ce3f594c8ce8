package org.mingbai.platform.start;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.LogInUseException;
import org.mingbai.eventlog.StorageException;
import org.mingbai.platform.identity.KeyStoreException;
import org.mingbai.platform.identity.KeyStoreInUseException;
import org.mingbai.platform.storage.DataFolderUnusableException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in two sentences what keeps the system from starting, instead of pages of stack. */
final class StartRefusals implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var action = action(cause);
            if (action != null) {
                return new FailureAnalysis(cause.getMessage(), action, failure);
            }
        }
        return null;
    }

    private static @Nullable String action(Throwable cause) {
        return switch (cause) {
            case LogInUseException _, KeyStoreInUseException _ ->
                    "Stop the other process, or give this one a folder of its own in MINGBAI_DATA.";
            case DemoNotOnLoopbackException _ -> "Unset SERVER_ADDRESS, or start another profile with accounts of your own.";
            case DataFolderUnusableException _, StorageException _, KeyStoreException _ ->
                    "Set MINGBAI_DATA to a folder that this user may write to, on a disk with room.";
            default -> null;
        };
    }
}
