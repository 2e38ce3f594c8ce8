/** Another person answers for a ticket, because presence or a holder changed. Nobody asks for it; it follows. */
@NullMarked
package org.mingbai.handling.write.handover;

import org.jspecify.annotations.NullMarked;
