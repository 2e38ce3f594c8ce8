/** How far an import has come, and how it ended. */
@NullMarked
package org.mingbai.intake.write.imports.course;

import org.jspecify.annotations.NullMarked;
