/** What the clock does to a ticket. */
@NullMarked
package org.mingbai.escalation.events;

import org.jspecify.annotations.NullMarked;
