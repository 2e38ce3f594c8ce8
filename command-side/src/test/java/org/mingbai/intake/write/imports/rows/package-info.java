/** Rows good and bad. */
@NullMarked
package org.mingbai.intake.write.imports.rows;

import org.jspecify.annotations.NullMarked;
