package org.mingbai.organisation.write.unitlist;

import java.io.IOException;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

import org.mingbai.kernel.value.Role;
import org.mingbai.platform.axon.CommandRequest;
import org.mingbai.platform.security.Allows;

@RestController
final class UnitListHttp {

    private final UnitListImport units;

    UnitListHttp(UnitListImport units) {
        this.units = units;
    }

    @PostMapping("/api/units/imports")
    @Allows(Role.ADMIN)
    UnitListImport.Report upload(@RequestPart("file") MultipartFile file, CommandRequest request, Locale language) throws IOException {
        var bytes = file.getBytes();
        if (isBinary(bytes)) {
            throw new ResponseStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        }
        return units.run(UnitList.read(bytes), request, language);
    }

    /** A workbook, a picture: no text has a zero in it. */
    private static boolean isBinary(byte[] bytes) {
        for (byte each : bytes) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }
}
