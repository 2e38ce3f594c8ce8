package org.mingbai.platform.start;

import java.net.InetAddress;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * The demo profile has public passwords and a clock that anybody may turn: it serves nobody but this machine. Looked at before anything
 * is made, so that a refused start touches nothing.
 */
@Component
@Profile("demo")
final class LoopbackOnly implements BeanFactoryPostProcessor, EnvironmentAware {

    private Environment environment = new StandardEnvironment();

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var address = Binder.get(environment).bind("server.address", InetAddress.class).orElse(null);
        if (address == null || !address.isLoopbackAddress()) {
            throw new DemoNotOnLoopbackException(address == null ? "every address" : address.getHostAddress());
        }
    }
}
