/** Imports of earlier messages: how far each has come, and what it did not take. */
@NullMarked
package org.mingbai.intake.read.imports;

import org.jspecify.annotations.NullMarked;
