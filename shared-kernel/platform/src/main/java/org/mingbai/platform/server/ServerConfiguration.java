package org.mingbai.platform.server;

import org.apache.catalina.core.StandardHost;
import org.mingbai.platform.http.Problems;
import org.mingbai.platform.time.Ids;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.context.annotation.Configuration;

/** The web server of every application. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    StalledConnections stalledConnections() {
        return new StalledConnections();
    }

    /** Last of all that have to say something about the host: the valve that is nearest to the applications reports, and no other after it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> wordedRefusals(Problems problems, Ids ids) {
        return server -> server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ContainerRefusals.class.getName());
                host.getPipeline().addValve(new ContainerRefusals(problems, ids));
            }
        });
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> guardedServer(StalledConnections stalled,
                                                                          @Value("${" + TrustedProxies.PROPERTY + ":}") String proxies,
                                                                          @Value("${mingbai.proxied-clients:true}") boolean clients) {
        var trusted = TrustedProxies.of(proxies);
        return server -> {
            server.setProtocol(WatchedHttp.class.getName());
            server.addEngineValves(new ForwardedBy(trusted, clients), new PacedBodies());
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof WatchedHttp http) {
                    stalled.watch(http);
                }
            });
        };
    }
}
