/** A call that joined the wrong ticket is taken off it again. */
@NullMarked
package org.mingbai.intake.write.separate;

import org.jspecify.annotations.NullMarked;
