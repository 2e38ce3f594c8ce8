/** Results as JSON and as a page. */
@NullMarked
package org.mingbai.bench.report;

import org.jspecify.annotations.NullMarked;
