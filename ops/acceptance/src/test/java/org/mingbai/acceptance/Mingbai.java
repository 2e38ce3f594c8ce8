package org.mingbai.acceptance;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.mingbai.eventlog.EventLog;
import org.mingbai.standalone.MingbaiApplication;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The running system on a free port of this machine, with a data folder of the test's own. */
final class Mingbai implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Mingbai(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it as the README does: the demo profile, healthy when this returns. */
    static Mingbai start(Path data, String... more) {
        return start(data, UnaryOperator.identity(), more);
    }

    /** @param log what everything in it is given for the log */
    static Mingbai start(Path data, UnaryOperator<EventLog> log, String... more) {
        var application = new SpringApplication(MingbaiApplication.class);
        application.addInitializers(context -> context.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof EventLog opened ? log.apply(opened) : bean;
            }
        }));
        var arguments = Stream.concat(Stream.of("--server.port=0", "--mingbai.data=" + data, "--logging.level.root=error"), Stream.of(more));
        return new Mingbai(application.run(arguments.toArray(String[]::new)));
    }

    String address() {
        return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    Api as(String account) {
        return new Api(address(), account);
    }

    Api anonymously() {
        return new Api(address(), null);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> List<T> beans(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
