/** Tests of the review. */
@NullMarked
package org.mingbai.accountability.write.review;

import org.jspecify.annotations.NullMarked;
