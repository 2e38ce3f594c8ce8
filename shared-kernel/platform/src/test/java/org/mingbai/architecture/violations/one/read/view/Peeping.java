package org.mingbai.architecture.violations.one.read.view;

import java.util.List;

import org.mingbai.architecture.violations.two.read.view.AnotherView;
import org.mingbai.architecture.violations.two.write.act.AnotherAct;
import org.mingbai.kernel.Decision;
import org.mingbai.platform.axon.Automation;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.log.RecordedFact;
import org.mingbai.platform.security.AllowsEveryone;
import org.mingbai.platform.view.Projection;
import org.mingbai.viewstore.ViewStore;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A public view that knows the command side and another view, changes something by POST, and forgets what may come. */
@RestController
public abstract class Peeping implements Projection {

    @PostMapping("/change")
    @AllowsEveryone
    Object change(Commands commands) {
        return commands.sendAll(List.of(new AnotherAct()), CommandRequest.by(Automation.ACTOR));
    }

    @Override
    public void apply(RecordedFact fact, ViewStore store) {
        System.identityHashCode(new AnotherView());
    }

    static String word(Decision decision) {
        return switch (decision) {
            case Decision.Refused refused -> refused.reason().toString();
            default -> "whatever else there may be";
        };
    }
}
