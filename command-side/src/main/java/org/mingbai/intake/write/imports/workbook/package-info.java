/**
 * Reads the sheets of an xlsx from memory, row by row, within fixed bounds of memory and time, whatever the file says of itself.
 * Built on the JDK's zip and StAX alone; the module's POM says why no library is used.
 */
@NullMarked
package org.mingbai.intake.write.imports.workbook;

import org.jspecify.annotations.NullMarked;
