/** The demonstration's clock: puts the domain's time forward, by an event, so that it stays forward after a restart. */
@NullMarked
package org.mingbai.access.write.clock;

import org.jspecify.annotations.NullMarked;
