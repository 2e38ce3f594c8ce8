/** Who looked at what, what was erased, and the demo clock. */
@NullMarked
package org.mingbai.access.events;

import org.jspecify.annotations.NullMarked;
