/** Who looked at what, and the demo clock. */
@NullMarked
package org.mingbai.access.events;

import org.jspecify.annotations.NullMarked;
