/** Which processes serve the installation now. */
@NullMarked
package org.mingbai.platform.node;

import org.jspecify.annotations.NullMarked;
