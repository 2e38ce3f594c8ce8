/** Which units a reader sees: what every view of cases and tickets asks first. */
@NullMarked
package org.mingbai.access.read.reach;

import org.jspecify.annotations.NullMarked;
