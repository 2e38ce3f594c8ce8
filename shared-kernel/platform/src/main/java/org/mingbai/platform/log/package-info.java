/** The log as the slices see it: typed facts, read by what they are about. */
@NullMarked
package org.mingbai.platform.log;

import org.jspecify.annotations.NullMarked;
