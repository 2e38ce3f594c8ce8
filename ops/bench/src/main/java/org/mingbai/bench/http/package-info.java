/** The HTTP workload: one small client, two servers. */
@NullMarked
package org.mingbai.bench.http;

import org.jspecify.annotations.NullMarked;
