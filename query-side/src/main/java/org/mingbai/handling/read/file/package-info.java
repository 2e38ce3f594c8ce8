/** The file of one ticket: all that happened, in the order of the log. */
@NullMarked
package org.mingbai.handling.read.file;

import org.jspecify.annotations.NullMarked;
