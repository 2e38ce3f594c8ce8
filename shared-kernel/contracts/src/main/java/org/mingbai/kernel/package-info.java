/** What every slice is made of: events with names and tags, decisions, refusals. */
@NullMarked
package org.mingbai.kernel;

import org.jspecify.annotations.NullMarked;
