/** Looking at who a caller is: for a reason, on record, and never by those who are complained about. */
@NullMarked
package org.mingbai.access.write.identity;

import org.jspecify.annotations.NullMarked;
