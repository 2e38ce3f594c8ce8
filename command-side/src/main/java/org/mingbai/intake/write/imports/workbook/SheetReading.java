package org.mingbai.intake.write.imports.workbook;

import java.util.Optional;

/** The rows of a table that hold something, in their order, read as they are asked for. */
public interface SheetReading extends AutoCloseable {

    Optional<SheetRow> next();

    @Override
    void close();
}
