/** Figures to look at; nothing is asserted here. */
@NullMarked
package org.mingbai.eventlog.bench;

import org.jspecify.annotations.NullMarked;
