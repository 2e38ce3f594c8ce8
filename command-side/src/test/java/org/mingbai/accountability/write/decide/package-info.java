/** Tests of the decision. */
@NullMarked
package org.mingbai.accountability.write.decide;

import org.jspecify.annotations.NullMarked;
