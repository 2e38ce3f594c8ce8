/** The domain's clock under test. */
@NullMarked
package org.mingbai.platform.time;

import org.jspecify.annotations.NullMarked;
