package org.mingbai.eventlog.axon;

import jakarta.annotation.Nonnull;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.processing.streaming.segmenting.Segment;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToClaimTokenException;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.UnableToInitializeTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Axon's token store over one view's {@link PositionStore}: one processor, one segment, no token kept beside the view. The segment is
 * always there, so a new view starts at the store's {@link LogToken#ORIGIN}, whatever initial token a processor is configured with.
 */
public final class StoredPositionTokenStore implements TokenStore {

    private static final List<Segment> ONE = List.of(Segment.ROOT_SEGMENT);

    private final String storageIdentifier;
    private final PositionStore store;

    /** @param storageIdentifier tells this store from others; constant over restarts */
    public StoredPositionTokenStore(String storageIdentifier, PositionStore store) {
        this.storageIdentifier = storageIdentifier;
        this.store = store;
    }

    @Override
    public CompletableFuture<List<Segment>> initializeTokenSegments(@Nonnull String processorName, int segmentCount,
                                                                    @Nullable TrackingToken initialToken, @Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(new UnableToClaimTokenException("the one segment of " + processorName + " is always there"));
    }

    /** Called when the unit of work is about to commit: all events of the batch are folded by then. */
    @Override
    public CompletableFuture<Void> storeToken(@Nullable TrackingToken token, @Nonnull String processorName, int segmentId,
                                              @Nullable ProcessingContext context) {
        if (segmentId != 0) {
            return CompletableFuture.failedFuture(unknown(processorName, segmentId));
        }
        try {
            store.advance(LogToken.of(token));
            return CompletableFuture.completedFuture(null);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** Where several processes share the view, only the one with the claim gets the token; the others ask again every claim interval. */
    @Override
    public CompletableFuture<TrackingToken> fetchToken(@Nonnull String processorName, int segmentId, @Nullable ProcessingContext context) {
        return claimed(processorName, segmentId, store::read);
    }

    @Override
    public CompletableFuture<Void> extendClaim(@Nonnull String processorName, int segmentId, @Nullable ProcessingContext context) {
        return claimed(processorName, segmentId, () -> null);
    }

    private <T extends @Nullable Object> CompletableFuture<T> claimed(String processorName, int segmentId, Supplier<T> then) {
        if (segmentId != 0) {
            return CompletableFuture.failedFuture(unknown(processorName, segmentId));
        }
        try {
            return store.claim() ? CompletableFuture.completedFuture(then.get())
                    : CompletableFuture.failedFuture(new UnableToClaimTokenException(processorName + " is run by another process"));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public CompletableFuture<Void> releaseClaim(@Nonnull String processorName, int segmentId, @Nullable ProcessingContext context) {
        try {
            store.release();
            return CompletableFuture.completedFuture(null);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public CompletableFuture<Void> initializeSegment(@Nullable TrackingToken token, @Nonnull String processorName, @Nonnull Segment segment,
                                                     @Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(new UnableToInitializeTokenException(processorName + " has one segment and cannot be split"));
    }

    @Override
    public CompletableFuture<Void> deleteToken(@Nonnull String processorName, int segmentId, @Nullable ProcessingContext context) {
        return CompletableFuture.failedFuture(new UnableToClaimTokenException(
                "the token of " + processorName + " is its view's own commit: rebuild the view instead"));
    }

    @Override
    public CompletableFuture<@Nullable Segment> fetchSegment(@Nonnull String processorName, int segmentId, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(segmentId == 0 ? Segment.ROOT_SEGMENT : null);
    }

    @Override
    public CompletableFuture<List<Segment>> fetchSegments(@Nonnull String processorName, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(ONE);
    }

    /** Also while another process has the claim: whether it still lives is found out by whoever asks for the token. */
    @Override
    public CompletableFuture<List<Segment>> fetchAvailableSegments(@Nonnull String processorName, @Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(ONE);
    }

    @Override
    public CompletableFuture<String> retrieveStorageIdentifier(@Nullable ProcessingContext context) {
        return CompletableFuture.completedFuture(storageIdentifier);
    }

    private static UnableToClaimTokenException unknown(String processorName, int segmentId) {
        return new UnableToClaimTokenException(processorName + " has segment 0 only, not " + segmentId);
    }
}
