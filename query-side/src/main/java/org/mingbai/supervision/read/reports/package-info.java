/** What supervisors saw. */
@NullMarked
package org.mingbai.supervision.read.reports;

import org.jspecify.annotations.NullMarked;
