/** How far the clock has driven a ticket: the one rule for live tickets, resolutions and history that is entered late. */
@NullMarked
package org.mingbai.escalation.clock;

import org.jspecify.annotations.NullMarked;
