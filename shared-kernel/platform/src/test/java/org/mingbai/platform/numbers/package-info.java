@NullMarked
package org.mingbai.platform.numbers;

import org.jspecify.annotations.NullMarked;
