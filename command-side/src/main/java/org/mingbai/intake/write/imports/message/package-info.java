/** One message of an earlier time becomes a ticket, with all that the clock would have done to it. */
@NullMarked
package org.mingbai.intake.write.imports.message;

import org.jspecify.annotations.NullMarked;
