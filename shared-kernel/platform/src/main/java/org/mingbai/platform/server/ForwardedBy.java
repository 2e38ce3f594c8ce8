package org.mingbai.platform.server;

import java.io.IOException;
import java.util.Collections;

import jakarta.servlet.ServletException;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Takes from a proxy of ours who asked and whether by TLS, each by its own header; what others send under these names changes nothing.
 * The container's own valve takes the one only together with the other, and trusts every private address.
 */
final class ForwardedBy extends ValveBase {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final int HTTPS_PORT = 443;

    private final TrustedProxies proxies;
    private final boolean clients;

    /** @param clients whether who asked is taken from them, too */
    ForwardedBy(TrustedProxies proxies, boolean clients) {
        super(true);
        this.proxies = proxies;
        this.clients = clients;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (proxies.trust(request.getRemoteAddr())) {
            if (clients) {
                var client = proxies.client(Collections.list(request.getHeaders(FOR)), request.getRemoteAddr());
                request.setRemoteAddr(client);
                request.setRemoteHost(client);
            }
            if (TrustedProxies.named(Collections.list(request.getHeaders(PROTO))).reduce((_, last) -> last).filter("https"::equalsIgnoreCase).isPresent()) {
                request.setSecure(true);
                request.getCoyoteRequest().scheme().setString("https");
                request.setServerPort(HTTPS_PORT);
            }
        }
        getNext().invoke(request, response);
    }
}
