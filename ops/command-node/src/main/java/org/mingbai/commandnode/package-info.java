/** The command side as a process of its own. */
@NullMarked
package org.mingbai.commandnode;

import org.jspecify.annotations.NullMarked;
