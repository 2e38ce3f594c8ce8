/** An operator closes a ticket that has its answer (关闭). */
@NullMarked
package org.mingbai.handling.write.close;

import org.jspecify.annotations.NullMarked;
