/** Calls, the tickets they open, and the import of earlier messages. */
@NullMarked
package org.mingbai.intake.events;

import org.jspecify.annotations.NullMarked;
