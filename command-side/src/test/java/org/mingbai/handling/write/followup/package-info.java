/** Tests of the use case. */
@NullMarked
package org.mingbai.handling.write.followup;

import org.jspecify.annotations.NullMarked;
