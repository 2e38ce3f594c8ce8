/** Fault cases from opening to the last decision. */
@NullMarked
package org.mingbai.accountability.events;

import org.jspecify.annotations.NullMarked;
