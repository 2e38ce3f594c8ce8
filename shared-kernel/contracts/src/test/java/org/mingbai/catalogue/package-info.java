/** The catalogue of events under test. */
@NullMarked
package org.mingbai.catalogue;

import org.jspecify.annotations.NullMarked;
