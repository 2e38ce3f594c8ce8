package org.mingbai.intake.read.imports;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.mingbai.kernel.Actor;
import org.mingbai.kernel.value.ImportId;
import org.mingbai.kernel.value.Role;
import org.mingbai.platform.http.PageOf;
import org.mingbai.platform.http.Positioned;
import org.mingbai.platform.security.Allows;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
final class ImportsHttp {
    private final GetImports imports;
    private final Positioned positioned;

    ImportsHttp(GetImports imports, Positioned positioned) {
        this.imports = imports;
        this.positioned = positioned;
    }

    @GetMapping("/api/imports/{id}")
    @Allows({Role.DISPATCHER, Role.DISCIPLINE, Role.LEADER})
    ResponseEntity<ImportBody> one(@PathVariable ImportId id, Actor reader, Locale language,
                                   @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        return positioned.fromLog(minPosition, _ -> imports.of(id, reader, language));
    }

    @GetMapping("/api/imports")
    @Allows({Role.DISPATCHER, Role.DISCIPLINE, Role.LEADER})
    ResponseEntity<PageOf<ImportBody>> all(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "20") int size,
                                           Actor reader, Locale language,
                                           @RequestParam(name = "min-position", required = false) @Nullable Long minPosition) {
        return positioned.fromLog(minPosition, _ -> imports.page(page, size, reader, language));
    }
}
