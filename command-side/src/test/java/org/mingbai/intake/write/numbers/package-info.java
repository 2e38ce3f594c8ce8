@NullMarked
package org.mingbai.intake.write.numbers;

import org.jspecify.annotations.NullMarked;
