/** Whether the key store has what the log was sealed with. */
@NullMarked
package org.mingbai.platform.keys;

import org.jspecify.annotations.NullMarked;
