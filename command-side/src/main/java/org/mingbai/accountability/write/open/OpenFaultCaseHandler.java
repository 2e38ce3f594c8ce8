package org.mingbai.accountability.write.open;

import java.util.List;

import org.springframework.stereotype.Component;

import org.mingbai.accountability.write.FaultsInForce;
import org.mingbai.kernel.Context;
import org.mingbai.kernel.Decision;
import org.mingbai.kernel.Tag;
import org.mingbai.platform.axon.Facts;
import org.mingbai.platform.axon.Handles;

@Component
final class OpenFaultCaseHandler implements Handles<OpenFaultCase> {

    @Override
    public Class<OpenFaultCase> command() {
        return OpenFaultCase.class;
    }

    @Override
    public Decision handle(OpenFaultCase c, Facts facts, Context ctx) {
        return OpenFaultCaseDecider.decide(c, new OpenFaultCaseDecider.State(
                facts.fold(OpenFaultCaseDecider.UNIT_PATH, new Tag("unit", c.unit().value())),
                facts.fold(PostRecord.FOLD, new Tag("post", c.post().value())),
                c.ticket() == null ? TicketRecord.FOLD.empty() : facts.fold(TicketRecord.FOLD, new Tag("ticket", c.ticket().value())),
                c.report() == null ? List.of() : facts.fold(OpenFaultCaseDecider.REPORT_PATH, new Tag("report", c.report().value())),
                c.person() == null || facts.fold(OpenFaultCaseDecider.PERSON_KNOWN, new Tag("person", c.person().value())),
                facts.fold(FaultsInForce.FOLD, FaultsInForce.TAG)), ctx);
    }
}
