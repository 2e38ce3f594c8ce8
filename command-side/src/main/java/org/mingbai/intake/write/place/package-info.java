/** A call that stands alone since it was separated joins another ticket, or opens one of its own. */
@NullMarked
package org.mingbai.intake.write.place;

import org.jspecify.annotations.NullMarked;
