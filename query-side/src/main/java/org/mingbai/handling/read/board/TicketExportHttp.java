package org.mingbai.handling.read.board;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.Role;
import org.mingbai.pages.Wording;
import org.mingbai.platform.http.PositionGate;
import org.mingbai.platform.security.Allows;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board as a file to take along: the same filters, order and jurisdiction as the page. */
@RestController
final class TicketExportHttp {
    private final TicketExport export;
    private final TicketColumns columns;
    private final BoardView view;
    private final PositionGate gate;
    private final Wording wording;

    TicketExportHttp(TicketExport export, TicketColumns columns, BoardView view, PositionGate gate, Wording wording) {
        this.export = export;
        this.columns = columns;
        this.view = view;
        this.gate = gate;
        this.wording = wording;
    }

    @GetMapping("/tickets/export.csv")
    @Allows({Role.OPERATOR, Role.DISPATCHER, Role.HANDLER, Role.SUPERVISOR, Role.DISCIPLINE, Role.LEADER})
    void csv(@ModelAttribute BoardQuestion question, Actor reader, HttpServletResponse response,
             @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) throws IOException {
        gate.awaitView(view.store(), minPosition);
        export.write(question, reader, new CsvWriter(begin(response, "text/csv;charset=UTF-8", "csv")));
    }

    @GetMapping("/tickets/export.xlsx")
    @Allows({Role.OPERATOR, Role.DISPATCHER, Role.HANDLER, Role.SUPERVISOR, Role.DISCIPLINE, Role.LEADER})
    void workbook(@ModelAttribute BoardQuestion question, Actor reader, HttpServletResponse response,
                  @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) throws IOException {
        gate.awaitView(view.store(), minPosition);
        var into = begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");
        export.write(question, reader, new WorkbookWriter(into, wording.say("tickets.title"), columns.widths()));
    }

    /** Nothing is sent before this, so whatever is refused is still answered as a problem. */
    private OutputStream begin(HttpServletResponse response, String type, String ending) throws IOException {
        response.setContentType(type);
        var name = wording.say("tickets.title") + "-" + wording.today() + "." + ending;
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return response.getOutputStream();
    }
}
