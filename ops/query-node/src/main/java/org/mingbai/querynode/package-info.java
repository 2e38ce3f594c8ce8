/** The query side as a process of its own. */
@NullMarked
package org.mingbai.querynode;

import org.jspecify.annotations.NullMarked;
