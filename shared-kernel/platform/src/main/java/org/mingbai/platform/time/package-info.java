/** The domain's clock. */
@NullMarked
package org.mingbai.platform.time;

import org.jspecify.annotations.NullMarked;
