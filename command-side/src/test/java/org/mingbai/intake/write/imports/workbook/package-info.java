/** Workbooks good and bad. */
@NullMarked
package org.mingbai.intake.write.imports.workbook;

import org.jspecify.annotations.NullMarked;
