/** How imports begin. */
@NullMarked
package org.mingbai.intake.write.imports.start;

import org.jspecify.annotations.NullMarked;
