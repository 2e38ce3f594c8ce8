package org.mingbai.intake.write.numbers;

import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;
import org.mingbai.platform.numbers.NumberMemory;
import org.springframework.stereotype.Component;

@Component
final class ReserveTicketNumbersHandler implements Handles<ReserveTicketNumbers> {

    private final NumberMemory memory;

    ReserveTicketNumbersHandler(NumberMemory memory) {
        this.memory = memory;
    }

    @Override
    public Class<ReserveTicketNumbers> command() {
        return ReserveTicketNumbers.class;
    }

    @Override
    public Decision handle(ReserveTicketNumbers c, Facts facts, Context ctx) {
        var last = facts.fold(ReserveTicketNumbersDecider.LAST, new Tag("ticket-numbers", Integer.toString(c.year())));
        return ReserveTicketNumbersDecider.decide(c, last, new Held(memory.highest(c.year()), memory.isComplete(c.year())), ctx);
    }
}
