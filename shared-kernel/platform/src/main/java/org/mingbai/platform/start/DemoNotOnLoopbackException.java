package org.mingbai.platform.start;

/** The demo profile was told to listen where others could reach it. */
final class DemoNotOnLoopbackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DemoNotOnLoopbackException(String address) {
        super("The demo profile listens on a loopback address only, not on " + address + ".");
    }
}
