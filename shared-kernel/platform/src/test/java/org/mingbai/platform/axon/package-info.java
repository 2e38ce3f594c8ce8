/** The command bus under test, over a log in memory: what every slice relies on. */
@NullMarked
package org.mingbai.platform.axon;

import org.jspecify.annotations.NullMarked;
