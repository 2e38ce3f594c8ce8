package org.mingbai.intake.write.imports.start;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.ArrayList;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.mingbai.intake.events.ImportStarted;
import org.mingbai.intake.write.imports.rows.MessageFile;
import org.mingbai.intake.write.imports.workbook.WorkbookException;
import org.mingbai.kernel.value.CardId;
import org.mingbai.kernel.value.HotlineLine;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.axon.CommandRequest.Idempotency;
import org.mingbai.platform.axon.Commands;
import org.mingbai.platform.axon.RefusedException;
import org.mingbai.platform.http.InvalidInputException;
import org.mingbai.platform.http.InvalidInputException.Fault;
import org.mingbai.platform.identity.Vault;
import org.mingbai.platform.security.Allows;
import org.mingbai.platform.time.Ids;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The file is read to its end before anything is recorded, so that what is accepted can be imported. */
@RestController
final class StartImportHttp {
    private static final Set<String> FIELDS = Set.of("file", "card", "line", "_csrf");

    private final Commands commands;
    private final ImportQueue queue;
    private final Vault vault;
    private final Ids ids;

    StartImportHttp(Commands commands, ImportQueue queue, Vault vault, Ids ids) {
        this.commands = commands;
        this.queue = queue;
        this.vault = vault;
        this.ids = ids;
    }

    record Answer(ImportId id, long position) {
    }

    @PostMapping("/api/imports")
    @Allows(Role.DISPATCHER)
    ResponseEntity<Answer> start(@RequestParam MultipartFile file, @RequestParam CardId card, @RequestParam HotlineLine line,
                                 MultipartHttpServletRequest form, CommandRequest request) throws IOException {
        requireKnownFields(form);
        try (var place = queue.place().orElseThrow(() -> new RefusedException(new ImportsWaiting(ImportQueue.MOST)))) {
            byte[] bytes = file.getBytes();
            var digest = vault.idempotencyBody(bytes);
            var messages = read(bytes);
            var command = new StartImport(new ImportId(ids.withPrefix("import")), digest, card, line, request.actor().home(), messages.rows());
            var done = commands.send(command, aboutWholeForm(request, card + " " + line + " " + digest)).orRefuse();
            var started = done.event(ImportStarted.class);
            if (started.importId().equals(command.importId())) {
                place.run(started, messages, request.actor());
            }
            return ResponseEntity.accepted().location(URI.create("/api/imports/" + started.importId()))
                    .body(new Answer(started.importId(), done.position()));
        }
    }

    private static void requireKnownFields(MultipartHttpServletRequest form) {
        var names = new TreeSet<>(form.getParameterMap().keySet());
        names.addAll(form.getFileMap().keySet());
        names.removeAll(FIELDS);
        var faults = new ArrayList<Fault>();
        names.forEach(name -> faults.add(new Fault(name, "unknown")));
        form.getParameterMap().forEach((name, values) -> {
            if (values.length > 1 && FIELDS.contains(name)) {
                faults.add(new Fault(name, "once"));
            }
        });
        if (form.getFiles("file").size() != 1) {
            faults.add(new Fault("file", "once"));
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
    }

    private static MessageFile read(byte[] bytes) {
        try {
            return MessageFile.of(bytes);
        } catch (WorkbookException refused) {
            throw new RefusedException(refused.reason());
        }
    }

    /** An upload is no JSON body, so what an {@code Idempotency-Key} is compared with is made here. */
    private CommandRequest aboutWholeForm(CommandRequest request, String form) {
        @Nullable Idempotency given = request.idempotency();
        return given == null ? request
                : request.under(given.withBody(vault.idempotencyBody(form.getBytes(StandardCharsets.UTF_8))));
    }
}
