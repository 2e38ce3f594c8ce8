/** From the cells of a sheet to messages, or to the reason why a row is none. Nothing is guessed. */
@NullMarked
package org.mingbai.intake.write.imports.rows;

import org.jspecify.annotations.NullMarked;
