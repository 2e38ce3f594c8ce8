/** One fault case in full, for who judges it and for whom it is about. */
@NullMarked
package org.mingbai.accountability.read.casefile;

import org.jspecify.annotations.NullMarked;
