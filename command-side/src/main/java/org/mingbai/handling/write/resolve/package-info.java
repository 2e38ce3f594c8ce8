/** A handler answers the matter (办结). */
@NullMarked
package org.mingbai.handling.write.resolve;

import org.jspecify.annotations.NullMarked;
