/** Whole imports. */
@NullMarked
package org.mingbai.intake.automation.imports;

import org.jspecify.annotations.NullMarked;
