/** What this side checks of itself. */
@NullMarked
package org.mingbai.architecture.queryside;

import org.jspecify.annotations.NullMarked;
