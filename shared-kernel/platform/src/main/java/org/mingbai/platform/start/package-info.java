/** What keeps the system from starting, said so that somebody can act on it. */
@NullMarked
package org.mingbai.platform.start;

import org.jspecify.annotations.NullMarked;
