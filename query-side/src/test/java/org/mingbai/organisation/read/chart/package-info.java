/** Tests. */
@NullMarked
package org.mingbai.organisation.read.chart;

import org.jspecify.annotations.NullMarked;
