/** What falls due is done without anybody asking: by the second, after a late entry, and when the demonstration's clock is put forward. */
@NullMarked
package org.mingbai.escalation.automation;

import org.jspecify.annotations.NullMarked;
