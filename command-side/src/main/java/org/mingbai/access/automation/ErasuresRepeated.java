package org.mingbai.access.automation;

import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import org.mingbai.access.events.ErasedKey;
import org.mingbai.access.events.PersonalDataErased;
import org.mingbai.access.write.ErasedKeys;
import org.mingbai.kernel.Fold;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.view.Unfinished;

/**
 * Every erasure of the log is done again at each start, before anybody is answered, and where a node died: keys that were restored from an older backup, or that
 * a crash left behind, do not bring back what was erased.
 */
@Component
final class ErasuresRepeated implements Unfinished {

    private static final Logger LOG = LoggerFactory.getLogger(ErasuresRepeated.class);
    private static final Fold<List<ErasedKey>> ERASED = Fold.from(List.<ErasedKey>of())
            .on(PersonalDataErased.class, ErasuresRepeated::with);

    private final LogSlices log;
    private final ErasedKeys keys;

    ErasuresRepeated(LogSlices log, ErasedKeys keys) {
        this.log = log;
        this.keys = keys;
    }

    private static List<ErasedKey> with(List<ErasedKey> known, PersonalDataErased erasure) {
        var more = new ArrayList<>(known);
        more.addAll(erasure.erased());
        return more;
    }

    @Override
    public int getOrder() {
        return CLOCK;
    }

    @Override
    public void run() {
        int found = keys.destroy(log.fold(ERASED, PersonalDataErased.ALL));
        if (found > 0) {
            LOG.warn("{} keys were there again that had been erased, from an older copy of the key store or left by a crash; they are destroyed",
                    found);
        }
        if (!keys.unfinished().isEmpty()) {
            throw new IllegalStateException(keys.unfinished().size() + " keys that were erased are still there and cannot be destroyed");
        }
    }
}
