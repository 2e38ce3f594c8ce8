/** Results as JSON and as a page, under test. */
@NullMarked
package org.mingbai.bench.report;

import org.jspecify.annotations.NullMarked;
