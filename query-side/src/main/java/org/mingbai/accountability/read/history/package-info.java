/** The fault history of a person, a post or a unit, as the record stood at any instant. */
@NullMarked
package org.mingbai.accountability.read.history;

import org.jspecify.annotations.NullMarked;
