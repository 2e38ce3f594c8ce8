/** A temporary PostgreSQL, and Axon's JPA event storage engine on it. */
@NullMarked
package org.mingbai.bench.postgres;

import org.jspecify.annotations.NullMarked;
