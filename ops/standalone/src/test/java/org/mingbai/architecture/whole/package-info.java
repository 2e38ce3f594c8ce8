/** What the whole system checks of itself. */
@NullMarked
package org.mingbai.architecture.whole;

import org.jspecify.annotations.NullMarked;
