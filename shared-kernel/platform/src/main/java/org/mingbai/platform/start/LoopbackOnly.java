package org.mingbai.platform.start;

import java.net.InetAddress;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo profile has public passwords and a clock that anybody may turn: it serves nobody but this machine. */
@Component
@Profile("demo")
final class LoopbackOnly {

    LoopbackOnly(ServerProperties server) {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new DemoNotOnLoopbackException(address == null ? "every address" : address.getHostAddress());
        }
    }
}
