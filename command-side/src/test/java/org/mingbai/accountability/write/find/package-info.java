/** Tests of the finding. */
@NullMarked
package org.mingbai.accountability.write.find;

import org.jspecify.annotations.NullMarked;
