/** Appointed supervisors, what they saw and what they pressed. */
@NullMarked
package org.mingbai.supervision.events;

import org.jspecify.annotations.NullMarked;
