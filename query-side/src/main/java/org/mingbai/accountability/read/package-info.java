/** What the views of fault cases share: how far a case is, and its texts. */
@NullMarked
package org.mingbai.accountability.read;

import org.jspecify.annotations.NullMarked;
