/** Tests of what tells open pages that the log has moved. */
@NullMarked
package org.mingbai.pages.live;

import org.jspecify.annotations.NullMarked;
