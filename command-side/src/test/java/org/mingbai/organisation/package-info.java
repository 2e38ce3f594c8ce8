/** Builders for the tests of the organisation. */
@NullMarked
package org.mingbai.organisation;

import org.jspecify.annotations.NullMarked;
