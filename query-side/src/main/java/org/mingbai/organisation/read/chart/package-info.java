/** Units and posts as everybody who is signed in may look them up. */
@NullMarked
package org.mingbai.organisation.read.chart;

import org.jspecify.annotations.NullMarked;
