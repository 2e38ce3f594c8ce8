package org.mingbai.accountability.read.casefile;

import org.jspecify.annotations.Nullable;
import org.mingbai.accountability.events.AppealOutcome;
import org.mingbai.accountability.read.catalogue.FaultCatalogue;
import org.mingbai.accountability.read.catalogue.FaultNames;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.FaultCaseId;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.security.AllowsSignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One case as a page, with the one act that is due from its reader. */
@Controller
final class CaseFilePage {

    private final CaseFiles files;
    private final FaultCatalogue catalogue;
    private final FaultNames names;
    private final PositionGate gate;

    CaseFilePage(CaseFiles files, FaultCatalogue catalogue, FaultNames names, PositionGate gate) {
        this.files = files;
        this.catalogue = catalogue;
        this.names = names;
        this.gate = gate;
    }

    @GetMapping("/fault-cases/{id}")
    @AllowsSignedIn
    String faultCase(@PathVariable FaultCaseId id, Actor reader, Model model,
                     @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        gate.awaitLog(minPosition);
        var file = files.of(id, reader);
        model.addAttribute("file", file);
        model.addAttribute("title", names.of(file.fault()));
        model.addAttribute("act", CaseActs.offered(reader, file.state(), file.person()).orElse(null));
        model.addAttribute("own", file.person() != null && file.person().equals(reader.person()));
        model.addAttribute("history", file.history().reversed());
        model.addAttribute("outcomes", AppealOutcome.values());
        model.addAttribute("sanctions", catalogue.faults().stream().filter(fault -> fault.code().equals(file.fault()))
                .flatMap(fault -> fault.sanctions().stream()).toList());
        return "accountability/fault-case";
    }
}
