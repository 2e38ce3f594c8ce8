/** Procedure cards, pledges and the published calendar. */
@NullMarked
package org.mingbai.commitment.events;

import org.jspecify.annotations.NullMarked;
