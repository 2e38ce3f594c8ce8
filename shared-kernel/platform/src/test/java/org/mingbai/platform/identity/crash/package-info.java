/** A process that makes keys and is killed, over and over. */
@NullMarked
package org.mingbai.platform.identity.crash;

import org.jspecify.annotations.NullMarked;
