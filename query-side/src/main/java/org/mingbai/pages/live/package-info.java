/** Tells open pages that the log has moved, so that their lists keep themselves up to date. */
@NullMarked
package org.mingbai.pages.live;

import org.jspecify.annotations.NullMarked;
