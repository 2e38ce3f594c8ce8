package org.mingbai.platform.metrics;

import java.time.Duration;

import org.mingbai.eventlog.AppendResult;
import org.mingbai.eventlog.engine.LogObserver;
import org.mingbai.eventlog.engine.SequencedEventLog;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What the log does: how long appends and syncs take, how many share one, how many wait, how many lost to another. */
public final class LogMetrics implements LogObserver {

    private final MeterRegistry registry;
    private final Timer append;
    private final Timer sync;
    private final DistributionSummary batch;
    private final Counter conflicts;

    public LogMetrics(MeterRegistry registry) {
        this.registry = registry;
        append = Timer.builder("mingbai.log.append").description("from giving a commit to the log until it is answered")
                .publishPercentileHistogram().maximumExpectedValue(Duration.ofSeconds(10)).register(registry);
        sync = Timer.builder("mingbai.log.sync").description("writing one batch and making it durable")
                .publishPercentileHistogram().maximumExpectedValue(Duration.ofSeconds(10)).register(registry);
        batch = DistributionSummary.builder("mingbai.log.batch").description("commits made durable together").register(registry);
        conflicts = Counter.builder("mingbai.log.conflicts").description("appends whose condition did not hold any more").register(registry);
    }

    @Override
    public void written(int commits, long nanos) {
        sync.record(Duration.ofNanos(nanos));
        batch.record(commits);
    }

    @Override
    public void answered(AppendResult result, long nanos) {
        append.record(Duration.ofNanos(nanos));
        if (result instanceof AppendResult.ConditionFailed) {
            conflicts.increment();
        }
    }

    /** @return the log, which is now measured, too */
    public SequencedEventLog of(SequencedEventLog log) {
        Gauge.builder("mingbai.log.queue", log, SequencedEventLog::waiting).description("appends that wait for the writer").register(registry);
        Gauge.builder("mingbai.log.tail", log, SequencedEventLog::tail).description("position of the newest commit").register(registry);
        return log;
    }
}
