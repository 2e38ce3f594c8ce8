/** A handler takes a dispatched ticket on (受理). */
@NullMarked
package org.mingbai.handling.write.accept;

import org.jspecify.annotations.NullMarked;
