/** How imports go on and end. */
@NullMarked
package org.mingbai.intake.write.imports.course;

import org.jspecify.annotations.NullMarked;
