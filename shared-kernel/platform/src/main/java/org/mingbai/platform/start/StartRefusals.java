package org.mingbai.platform.start;

import org.jspecify.annotations.Nullable;
import org.mingbai.eventlog.failure.CorruptCommitException;
import org.mingbai.eventlog.failure.LogInUseException;
import org.mingbai.eventlog.failure.StorageException;
import org.mingbai.eventlog.mongodb.UnsafeServerException;
import org.mingbai.platform.identity.KeyStoreException;
import org.mingbai.platform.identity.KeyStoreInUseException;
import org.mingbai.platform.identity.MasterKeyException;
import org.mingbai.platform.identity.WeakKeyException;
import org.mingbai.platform.log.UnreadableFactException;
import org.mingbai.platform.numbers.NumbersUnreadableException;
import org.mingbai.platform.security.PasswordHashRefusedException;
import org.mingbai.platform.server.ProxyAddressRefusedException;
import org.mingbai.platform.storage.DataFolderUnusableException;
import org.mingbai.platform.storage.MongoDbAddressRefusedException;
import org.mingbai.viewstore.ViewStoreInUseException;
import org.mingbai.viewstore.ViewUnusableException;
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
            case LogInUseException _, KeyStoreInUseException _, ViewStoreInUseException _ ->
                    "Stop the other process, or give this one a folder of its own in MINGBAI_DATA.";
            case DemoNotOnLoopbackException _ -> "Unset SERVER_ADDRESS, or start another profile with accounts of your own.";
            case MongoDbAddressRefusedException _ -> "Set it to the address of a database: mongodb://host:port/database.";
            case UnsafeServerException _ ->
                    "Mend the server's settings; where it cannot tell them and you know that it keeps what it acknowledges, set MINGBAI_MONGODB_TRUST_UNKNOWN=true.";
            case ProxyAddressRefusedException _ ->
                    "Write addresses and ranges with commas between into MINGBAI_TRUSTED_PROXIES, such as 127.0.0.1,10.1.0.0/16, or unset it.";
            case PasswordHashRefusedException _ -> "Give it a bcrypt hash of cost 10 to 14: htpasswd -bnBC 10 \"\" 'the password' | tr -d ':\\n', after {bcrypt}.";
            case WeakKeyException weak -> "Make one that nobody can guess, with: openssl rand -base64 32. " + weak.howToChange();
            case MasterKeyException _ -> "Every node needs the same master key in MINGBAI_MASTER_KEY, kept apart from log and keys.";
            case NumbersUnreadableException unreadable -> "Put " + unreadable.file() + " back from a copy, such as the one beside MINGBAI_CHECKPOINT_MEMORY. "
                    + "Where there is none, move the file away: the numbers of each year then go on a million higher, so that none is given twice.";
            case ViewUnusableException _ -> "Stop the system, and move the folder of this view away or delete it by hand, or see to the disk and to whom the "
                    + "folder belongs: the view is made anew from the log, and nothing is lost with it.";
            case DataFolderUnusableException _, StorageException _, KeyStoreException _ ->
                    "Set MINGBAI_DATA to a folder that this user may write to, on a disk with room; with MINGBAI_STORAGE=mongodb, see that "
                            + "the MongoDB can be reached.";
            case CorruptCommitException _ ->
                    "Keep the log as it is, find out with ops/tools/mingbai verify what is damaged, and bring back a backup with restore.";
            case UnreadableFactException _ -> "Start a version of the software that reads this event, such as the one that wrote it.";
            default -> null;
        };
    }
}
