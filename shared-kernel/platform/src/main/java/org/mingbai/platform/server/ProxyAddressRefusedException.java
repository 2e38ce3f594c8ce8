package org.mingbai.platform.server;

/** A proxy to be trusted is not named by an address: the system does not start, for whom it would believe is not known. */
public final class ProxyAddressRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProxyAddressRefusedException(String text) {
        super("\"" + text + "\" in " + TrustedProxies.PROPERTY + " is no address and no range of addresses");
    }
}
