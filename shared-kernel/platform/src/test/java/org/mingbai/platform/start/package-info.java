/** What a refused start says, under test. */
@NullMarked
package org.mingbai.platform.start;

import org.jspecify.annotations.NullMarked;
