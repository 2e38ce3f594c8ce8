/** Breaks the rules for events. */
@NullMarked
package org.mingbai.architecture.violations.one.events;

import org.jspecify.annotations.NullMarked;
