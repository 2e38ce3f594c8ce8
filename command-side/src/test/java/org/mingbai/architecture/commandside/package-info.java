/** What this side checks of itself. */
@NullMarked
package org.mingbai.architecture.commandside;

import org.jspecify.annotations.NullMarked;
