/** A call is logged: it opens a ticket, joins one, or is answered on the spot. */
@NullMarked
package org.mingbai.intake.write.logcall;

import org.jspecify.annotations.NullMarked;
