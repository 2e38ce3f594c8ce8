/** A leader decides on an appeal; the case is final. */
@NullMarked
package org.mingbai.accountability.write.review;

import org.jspecify.annotations.NullMarked;
