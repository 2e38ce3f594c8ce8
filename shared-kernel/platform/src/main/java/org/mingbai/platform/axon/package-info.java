/** Commands through Axon's bus, events from the log into views. */
@NullMarked
package org.mingbai.platform.axon;

import org.jspecify.annotations.NullMarked;
