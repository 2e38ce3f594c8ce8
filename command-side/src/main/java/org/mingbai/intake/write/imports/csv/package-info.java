/** Reads tables of text as spreadsheet programs save them. */
@NullMarked
package org.mingbai.intake.write.imports.csv;

import org.jspecify.annotations.NullMarked;
