/** Files that are there whole or not at all. */
@NullMarked
package org.mingbai.platform.disk;

import org.jspecify.annotations.NullMarked;
