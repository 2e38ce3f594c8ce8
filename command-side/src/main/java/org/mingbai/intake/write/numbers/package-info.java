/** Serial numbers of tickets, in blocks, so that two calls never wait for one another. */
@NullMarked
package org.mingbai.intake.write.numbers;

import org.jspecify.annotations.NullMarked;
