/** The fault catalogue in force, and what may follow from each fault. */
@NullMarked
package org.mingbai.accountability.read.catalogue;

import org.jspecify.annotations.NullMarked;
