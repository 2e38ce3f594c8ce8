package org.mingbai.supervision.write.appoint;

import org.springframework.stereotype.Component;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.mingbai.supervision.write.Places;

@Component
final class AppointSupervisorHandler implements Handles<AppointSupervisor> {

    @Override
    public Class<AppointSupervisor> command() {
        return AppointSupervisor.class;
    }

    @Override
    public Decision handle(AppointSupervisor c, Facts facts, Context ctx) {
        var districts = c.districts().stream().map(district -> new Tag("unit", district.value())).toArray(Tag[]::new);
        return AppointSupervisorDecider.decide(c, facts.fold(Places.FOLD, districts), ctx);
    }
}
