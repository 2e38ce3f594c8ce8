package org.mingbai.platform.server;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The web server of every application. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    StalledConnections stalledConnections() {
        return new StalledConnections();
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
