/** The fault catalogue and the sanction policy are published, version by version. */
@NullMarked
package org.mingbai.accountability.write.publish;

import org.jspecify.annotations.NullMarked;
