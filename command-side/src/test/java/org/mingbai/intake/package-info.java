@NullMarked
package org.mingbai.intake;

import org.jspecify.annotations.NullMarked;
