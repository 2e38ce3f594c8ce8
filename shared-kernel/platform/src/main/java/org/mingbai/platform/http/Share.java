package org.mingbai.platform.http;

import java.util.HashMap;
import java.util.Map;

/**
 * So much of the house as may be held by those who wait, in all and by one account: whoever waits for a position, listens, or uploads
 * leaves the rest to everybody else.
 */
public final class Share {

    private final long most;
    private final long mostOfOne;
    private final Map<String, Long> byAccount = new HashMap<>();
    private long held;

    public Share(long most, long mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** A part that is held until it is closed. */
    public interface Held extends AutoCloseable {

        @Override
        void close();
    }

    /** @throws CrowdedException where there is no room */
    public synchronized Held take(String account, long much) {
        long own = byAccount.getOrDefault(account, 0L);
        if (own + much > mostOfOne) {
            throw new CrowdedException(true);
        }
        if (held + much > most) {
            throw new CrowdedException(false);
        }
        held += much;
        byAccount.put(account, own + much);
        return new Once(account, much);
    }

    public synchronized long held() {
        return held;
    }

    private synchronized void giveBack(String account, long much) {
        held -= much;
        byAccount.merge(account, -much, (before, less) -> before + less == 0 ? null : before + less);
    }

    private final class Once implements Held {

        private final String account;
        private final long much;
        private boolean closed;

        Once(String account, long much) {
            this.account = account;
            this.much = much;
        }

        @Override
        public void close() {
            synchronized (Share.this) {
                if (closed) {
                    return;
                }
                closed = true;
            }
            giveBack(account, much);
        }
    }
}
