/** What was erased, by whom, on which ground and why: an erasure leaves no gap that nobody answers for. */
@NullMarked
package org.mingbai.access.read.erasures;

import org.jspecify.annotations.NullMarked;
