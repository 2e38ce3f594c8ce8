/** What is derived from the log, or kept beside it: whether it belongs to the log that is there. */
@NullMarked
package org.mingbai.platform.stores;

import org.jspecify.annotations.NullMarked;
