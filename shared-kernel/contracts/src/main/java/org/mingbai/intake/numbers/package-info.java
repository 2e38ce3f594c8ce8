/** Which ticket numbers people may hold, as those who give them out need to know it. */
@NullMarked
package org.mingbai.intake.numbers;

import org.jspecify.annotations.NullMarked;
