package org.mingbai.intake.automation.imports;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.mingbai.eventlog.EventLog;
import org.mingbai.eventlog.engine.SequencedEventLog;
import org.mingbai.eventlog.memory.MemoryCommitStorage;
import org.mingbai.intake.events.ImportStarted;
import org.mingbai.intake.numbers.NumberMemory;
import org.mingbai.intake.write.imports.rows.MessageFile;
import org.mingbai.intake.write.imports.start.StartImport;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.AccountId;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.kernel.value.Role;
import org.mingbai.kernel.value.UnitCode;
import org.mingbai.platform.axon.AxonConfiguration;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.axon.Consequences;
import org.mingbai.platform.axon.Outcome;
import org.mingbai.platform.identity.KeyStore;
import org.mingbai.platform.identity.MasterKey;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.identity.rocksdb.RocksDbKeyStore;
import org.mingbai.platform.log.LogSlices;
import org.mingbai.platform.node.Nodes;
import org.mingbai.platform.time.DomainClock;
import org.mingbai.platform.time.Ids;
import org.mingbai.platform.time.TimeConfiguration;
import org.mingbai.platform.view.StartUpTask;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** The command side of imports, wired as it is in earnest, over a log in memory and a clock that stands still. */
final class ImportSystem implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    static final Actor DISPATCHER = new Actor(new AccountId("dispatcher"), Set.of(Role.DISPATCHER), Set.of(new UnitCode("130000")), null);
    private static final String[] SLICES = {"org.mingbai.intake.write.imports", "org.mingbai.intake.write.numbers",
        "org.mingbai.intake.automation.imports", "org.mingbai.commitment.write.card", "org.mingbai.organisation.write.unit"};
    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    /** The commits that something may follow from. */
    final List<Outcome.Committed> followed = Collections.synchronizedList(new ArrayList<>());

    ImportSystem(Path keys) {
        this(keys, new MemoryCommitStorage());
    }

    ImportSystem(Path keys, MemoryCommitStorage storage) {
        this(keys, storage, Nodes.alone("node-of-this-test"));
    }

    ImportSystem(Path keys, MemoryCommitStorage storage, Nodes nodes) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test",
                Map.of("mingbai.software-version", "test", "mingbai.deciders", String.join(",", SLICES))));
        context.registerBean("clockThatStandsStill", DomainClock.class, () -> new DomainClock(InstantSource.fixed(NOW)), definition -> definition.setPrimary(true));
        context.registerBean(EventLog.class, () -> new SequencedEventLog(storage, InstantSource.system()));
        context.registerBean(Nodes.class, () -> nodes);
        context.registerBean(NumberMemory.class, NumberMemory::none);
        context.registerBean(KeyStore.class, () -> RocksDbKeyStore.open(keys, MasterKey.ofBase64(MASTER)));
        context.registerBean(Vault.class, () -> new Vault(context.getBean(KeyStore.class), MasterKey.ofBase64(MASTER)));
        context.registerBean(Consequences.class, () -> committed -> {
            followed.add(committed);
            return List.of();
        });
        context.register(AxonConfiguration.class, TimeConfiguration.class);
        context.scan(SLICES);
        var shipped = new ClassPathBeanDefinitionScanner(context, false);
        shipped.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*\\.(ShippedCards|ShippedUnits)")));
        shipped.scan("org.mingbai.commitment.automation", "org.mingbai.organisation.automation");
        context.refresh();
        context.getBeansOfType(StartUpTask.class).values().stream().sorted(Comparator.comparingInt(StartUpTask::getOrder))
                .forEach(StartUpTask::run);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    LogSlices log() {
        return bean(LogSlices.class);
    }

    ImportStarted start(CardId card, MessageFile file) {
        var command = new StartImport(new ImportId(bean(Ids.class).withPrefix("import")), "digest", card, HotlineLine.COMPLAINT,
                new UnitCode("130000"), file.rows());
        return bean(Commands.class).send(command, CommandRequest.by(DISPATCHER)).orRefuse().event(ImportStarted.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
