/** Tests of publishing catalogue and policy. */
@NullMarked
package org.mingbai.accountability.write.publish;

import org.jspecify.annotations.NullMarked;
