/** Units are established (纵向到底). */
@NullMarked
package org.mingbai.organisation.write.unit;

import org.jspecify.annotations.NullMarked;
