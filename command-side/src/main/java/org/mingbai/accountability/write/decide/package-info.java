/** A leader decides on a verified fault. */
@NullMarked
package org.mingbai.accountability.write.decide;

import org.jspecify.annotations.NullMarked;
