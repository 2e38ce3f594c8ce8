/** Axon 4's event store on MongoDB as a client process of the bench. */
@NullMarked
package org.mingbai.bench.axon4;

import org.jspecify.annotations.NullMarked;
