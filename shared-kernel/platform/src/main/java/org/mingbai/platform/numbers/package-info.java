/** The serial numbers that people were given, remembered apart from the log: they hold them, whatever becomes of the log. */
@NullMarked
package org.mingbai.platform.numbers;

import org.jspecify.annotations.NullMarked;
