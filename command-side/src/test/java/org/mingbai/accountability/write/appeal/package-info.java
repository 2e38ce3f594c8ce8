/** Tests of the appeal. */
@NullMarked
package org.mingbai.accountability.write.appeal;

import org.jspecify.annotations.NullMarked;
