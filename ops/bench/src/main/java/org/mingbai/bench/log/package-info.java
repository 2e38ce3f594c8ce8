/** Mingbai's log as a peer, and what only it is asked: reading, sourcing, bytes on disk. */
@NullMarked
package org.mingbai.bench.log;

import org.jspecify.annotations.NullMarked;
