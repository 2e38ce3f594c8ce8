package org.mingbai.platform.view;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.mingbai.eventlog.failure.EventLogException;
import org.mingbai.platform.identity.KeyStoreException;
import org.mingbai.platform.identity.MasterKeyException;
import org.mingbai.platform.log.UnreadableFactException;
import org.mingbai.viewstore.ViewClaimLostException;
import org.mingbai.viewstore.ViewUnreadableException;

/**
 * Tells a fault of an event or its fold, which comes again however often it is tried, from one of a store, a disk or a network, which
 * passes. Taking the second for the first would leave sound events out of a view. So would a fold that looks up something else in the
 * log, such as the calendar, and meets an event there that cannot be read: that passes with an update, and no event of the view is at fault.
 */
final class Faults {

    private static final List<Class<? extends Throwable>> PASSING = List.of(IOException.class, InterruptedException.class,
            EventLogException.class, KeyStoreException.class, MasterKeyException.class, ViewClaimLostException.class,
            UnreadableFactException.class, ViewUnreadableException.class);
    /** By name: what a store is made of is its own affair. */
    private static final List<String> DRIVERS = List.of("com.mongodb.", "org.apache.lucene.", "org.rocksdb.");

    private Faults() {
    }

    static boolean pass(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(20)
                .anyMatch(cause -> PASSING.stream().anyMatch(kind -> kind.isInstance(cause))
                        || DRIVERS.stream().anyMatch(driver -> cause.getClass().getName().startsWith(driver)));
    }

    /** Kind and place, never the message: that may quote what the event says. */
    static String described(Throwable fault) {
        var place = Stream.of(fault.getStackTrace()).filter(frame -> frame.getClassName().startsWith("org.mingbai.")).findFirst();
        return fault.getClass().getName() + place.map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName()
                + ":" + frame.getLineNumber()).orElse("");
    }
}
