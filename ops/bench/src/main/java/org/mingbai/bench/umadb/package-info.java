/** UmaDB: its server as a process, its clients as processes. */
@NullMarked
package org.mingbai.bench.umadb;

import org.jspecify.annotations.NullMarked;
