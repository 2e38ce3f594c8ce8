/** What officials do with a ticket. */
@NullMarked
package org.mingbai.handling.events;

import org.jspecify.annotations.NullMarked;
