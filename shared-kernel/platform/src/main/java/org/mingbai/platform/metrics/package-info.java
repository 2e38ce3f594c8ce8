/** Figures about the running system, for Prometheus or whatever else Micrometer writes to. */
@NullMarked
package org.mingbai.platform.metrics;

import org.jspecify.annotations.NullMarked;
