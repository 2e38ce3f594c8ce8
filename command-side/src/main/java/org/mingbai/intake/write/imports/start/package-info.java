/** An upload of earlier messages is checked, recorded and queued. */
@NullMarked
package org.mingbai.intake.write.imports.start;

import org.jspecify.annotations.NullMarked;
