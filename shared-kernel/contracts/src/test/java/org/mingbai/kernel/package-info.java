/** Value objects under test. */
@NullMarked
package org.mingbai.kernel;

import org.jspecify.annotations.NullMarked;
