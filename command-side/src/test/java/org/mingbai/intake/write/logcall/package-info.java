@NullMarked
package org.mingbai.intake.write.logcall;

import org.jspecify.annotations.NullMarked;
