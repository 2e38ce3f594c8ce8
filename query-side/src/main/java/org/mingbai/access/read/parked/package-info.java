/** What the views have left out. */
@NullMarked
package org.mingbai.access.read.parked;

import org.jspecify.annotations.NullMarked;
