/** The ticket's clock under test, to the nanosecond. */
@NullMarked
package org.mingbai.escalation.clock;

import org.jspecify.annotations.NullMarked;
